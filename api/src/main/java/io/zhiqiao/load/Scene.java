package io.zhiqiao.load;

import java.util.List;
import java.util.Queue;

/**
 * What there is for people to do in a run. Whatever only one can do is taken from a queue, so that nobody is refused
 * because another was faster.
 *
 * @param problemIds of everything posted
 * @param openProblemIds of problems that experts are looked for
 * @param submittedIds to be accepted, each by one
 * @param candidates to be proposed, each by one
 * @param texts to be asked and posted, each once
 */
record Scene(
        List<String> problemIds,
        List<String> openProblemIds,
        Queue<String> submittedIds,
        Queue<Candidate> candidates,
        Queue<String> texts) {

    /** The next text; begins again where a long run has used all of them. */
    String text() {
        var text = texts.remove();
        texts.add(text);
        return text;
    }

    /**
     * An expert whom a run lists for a problem.
     *
     * @param problemId the problem
     * @param expertId the expert
     */
    record Candidate(String problemId, String expertId) {}
}
