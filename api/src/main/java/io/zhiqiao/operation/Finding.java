package io.zhiqiao.operation;

import java.util.List;

/**
 * What was found about one thing.
 *
 * @param check stable name of what was looked at, for example {@code "records"}
 * @param state how it is
 * @param zh what was found, in Chinese
 * @param en what was found, in English
 */
public record Finding(String check, State state, String zh, String en) {

    /** All is well. */
    public static Finding good(String check, String zh, String en) {
        return new Finding(check, State.GOOD, zh, en);
    }

    /** Something is to be done. */
    public static Finding bad(String check, String zh, String en) {
        return new Finding(check, State.BAD, zh, en);
    }

    /** {@link #good} where {@code holds}, else {@link #bad}. */
    public static Finding of(boolean holds, String check, String zh, String en) {
        return new Finding(check, holds ? State.GOOD : State.BAD, zh, en);
    }

    /** Whether all are good. */
    public static boolean isHealthy(List<Finding> findings) {
        return findings.stream().allMatch(finding -> finding.state() == State.GOOD);
    }

    /** How a thing is. */
    public enum State {
        GOOD("正常 good"),
        BAD("有问题 bad");

        private final String words;

        State(String words) {
            this.words = words;
        }

        /** For people. */
        public String words() {
            return words;
        }
    }
}
