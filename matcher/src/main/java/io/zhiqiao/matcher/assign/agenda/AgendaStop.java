package io.zhiqiao.matcher.assign.agenda;

/**
 * A place where meetings are held.
 *
 * @param name what people call it
 * @param tables how many meetings there can be at once, 0 to {@value #MAX_TABLES}
 * @param capacity how many people of meetings and lectures there can be at once, 0 or more
 */
public record AgendaStop(String name, int tables, int capacity) {

    /** The most tables of a stop. */
    public static final int MAX_TABLES = 200;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a number is out of its range
     */
    public AgendaStop {
        if (tables < 0 || tables > MAX_TABLES || capacity < 0) {
            throw new IllegalArgumentException(
                    "站点“%s”的桌数（%d）应为 0 到 %d，容量（%d）不应为负。The stop %1$s must have 0 to %3$d tables, not %2$d, and no negative capacity (%4$d)."
                            .formatted(name, tables, MAX_TABLES, capacity));
        }
    }
}
