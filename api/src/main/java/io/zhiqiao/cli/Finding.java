package io.zhiqiao.cli;

/**
 * What the doctor found about one thing.
 *
 * @param check stable name of what was looked at, for example {@code "records"}
 * @param state how it is
 * @param zh what was found, in Chinese
 * @param en what was found, in English
 */
record Finding(String check, State state, String zh, String en) {

    static Finding good(String check, String zh, String en) {
        return new Finding(check, State.GOOD, zh, en);
    }

    static Finding bad(String check, String zh, String en) {
        return new Finding(check, State.BAD, zh, en);
    }

    /** {@link #good} where {@code holds}, else {@link #bad}. */
    static Finding of(boolean holds, String check, String zh, String en) {
        return new Finding(check, holds ? State.GOOD : State.BAD, zh, en);
    }

    /** How a thing is. */
    enum State {
        GOOD("正常 good"),
        BAD("有问题 bad");

        private final String words;

        State(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
