package io.zhiqiao.roster;

/**
 * A run with what it was asked and what it answered.
 *
 * @param run the run
 * @param question what it was asked
 * @param answer what it answered
 */
public record SolvedRoster(RunView run, RosterQuestion question, RosterAnswer answer) {

    /** The place of a problem; -1 where the run does not have it. */
    public int problem(String problemId) {
        for (int at = 0; at < question.problems().size(); at++) {
            if (question.problems().get(at).problemId().equals(problemId)) {
                return at;
            }
        }
        return -1;
    }

    /** The place of an expert; -1 where the run does not have the person. */
    public int expert(String expertId) {
        for (int at = 0; at < question.experts().size(); at++) {
            if (question.experts().get(at).expertId().equals(expertId)) {
                return at;
            }
        }
        return -1;
    }
}
