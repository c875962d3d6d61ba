package io.zhiqiao.load;

import java.util.List;
import java.util.Map;

/**
 * What a run does.
 *
 * @param users at least 8, so that each role is there
 * @param seconds that are measured, at least 1
 * @param warmUpSeconds before, at least 0
 * @param thinkSeconds on average between two things that a user does, above 0
 * @param seed decides who does what
 * @param content what there is in the service
 */
public record LoadPlan(int users, int seconds, int warmUpSeconds, double thinkSeconds, long seed, Content content) {

    private static final int FEWEST_USERS = 8;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a number is out of its range
     */
    public LoadPlan {
        if (users < FEWEST_USERS) {
            throw new IllegalArgumentException(
                    "用户数（%d）至少为 %d。 The number of users (%1$d) must be at least %2$d.".formatted(users, FEWEST_USERS));
        }
        if (seconds < 1 || warmUpSeconds < 0 || thinkSeconds <= 0) {
            throw new IllegalArgumentException(
                    "测量（%d 秒）至少 1 秒，预热（%d 秒）不为负，思考（%.1f 秒）大于 0。 At least 1 s measured (%1$d), warming up not below 0 (%2$d), thinking above 0 (%3$.1f)."
                            .formatted(seconds, warmUpSeconds, thinkSeconds));
        }
    }

    /**
     * What there is in the service.
     *
     * @param experts how many
     * @param problemIds of all problems
     * @param openProblemIds of those that experts are looked for
     * @param submittedIds of those that wait for review
     * @param problemIdsByFirm of some enterprises, those of open problems first
     * @param texts that nobody posted yet, at least one
     */
    public record Content(
            int experts,
            List<String> problemIds,
            List<String> openProblemIds,
            List<String> submittedIds,
            Map<String, List<String>> problemIdsByFirm,
            List<String> texts) {}
}
