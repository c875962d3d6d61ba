package io.zhiqiao.matcher.compose;

/**
 * Something that somebody of a group has to bring.
 *
 * @param kind what kind of thing
 * @param name the target's name, the IPC subclass, the problem type or the word; never blank
 */
public record Need(NeedKind kind, String name) {

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if {@code name} is blank
     */
    public Need {
        if (name.isBlank()) {
            throw new IllegalArgumentException(
                    "需求项（%1$s）的名称不能为空。\nThe name of a need (%1$s) must not be blank.".formatted(kind));
        }
    }
}
