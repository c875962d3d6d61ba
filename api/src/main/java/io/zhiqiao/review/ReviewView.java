package io.zhiqiao.review;

import io.zhiqiao.indexer.corpus.ProblemStatus;
import io.zhiqiao.language.Sentence;
import io.zhiqiao.lifecycle.LifeCycleStep;
import io.zhiqiao.problem.KnownProblem;
import io.zhiqiao.problem.ProblemClock;
import io.zhiqiao.problem.ProblemResponse;
import io.zhiqiao.problem.ProblemSummary;
import io.zhiqiao.quality.Quality;
import io.zhiqiao.quality.ReadyReasons.Ready;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The review queue.
 *
 * @param tabs states that the office works on
 * @param rows what waits in the chosen one
 * @param detail of the chosen problem; null where nothing waits
 * @param made the decision that was just made; null for none
 */
record ReviewView(
        List<Tab> tabs,
        List<Row> rows,
        @Nullable Detail detail,
        @Nullable Made made) {

    /** A state with how many wait in it. */
    record Tab(ProblemStatus state, int count, boolean chosen) {}

    /**
     * A problem that waits.
     *
     * @param days in this state; -1 where nobody knows
     * @param late whether it waits longer than it should
     * @param quality how answerable it is
     * @param confirmed whether the enterprise agreed to a refined text
     * @param answered whether the enterprise wants the refined text otherwise
     */
    record Row(
            ProblemSummary problem,
            Sentence district,
            long days,
            boolean late,
            Quality quality,
            boolean confirmed,
            boolean answered) {}

    /**
     * A problem taken apart, with what may be done.
     *
     * @param next names of the steps that may be tried, with their titles
     * @param steps made so far, last first
     */
    record Detail(
            KnownProblem known,
            ProblemResponse shown,
            Quality quality,
            List<Other> similar,
            Map<String, Sentence> next,
            List<Ready> returning,
            List<Ready> rejecting,
            List<LifeCycleStep> steps) {

        /** A step in words. */
        public Sentence titleOf(LifeCycleStep step) {
            return ProblemClock.titleOf(step.transition());
        }
    }

    /** Another problem that says much the same. */
    record Other(ProblemSummary problem, Sentence status, boolean nearlySame) {}

    /** A decision that was just made, and may be taken back. */
    record Made(String problemId, String title, ProblemStatus state, Sentence step, long version, boolean undo) {}
}
