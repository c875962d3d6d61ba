package io.zhiqiao.invite;

import io.zhiqiao.indexer.corpus.Confidentiality;
import io.zhiqiao.indexer.corpus.Consent;
import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.corpus.PoolStatus;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.language.Sentence;
import io.zhiqiao.problem.PostedProblems;
import io.zhiqiao.record.AcceptedRecords;
import io.zhiqiao.tour.Tour;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Experts and problems as invitations need them: problems in the words that everybody may read. */
@Component
class TourPeople {

    private final AcceptedRecords records;
    private final PostedProblems posted;

    TourPeople(AcceptedRecords records, PostedProblems posted) {
        this.records = records;
        this.posted = posted;
    }

    /** The expert's record, contact data and all; empty where it was withdrawn. */
    Optional<Expert> expert(String expertId) {
        return records.find(RecordKind.EXPERTS, expertId).map(found -> found.record());
    }

    /** What the expert is called; the id where the record was withdrawn. */
    String name(String expertId) {
        return expert(expertId).map(expert -> expert.name().display()).orElse(expertId);
    }

    /** Whether the expert is in the pool, and agreed to be suggested. */
    static boolean inPool(Expert expert) {
        var standing = expert.standing();
        var consents = standing.consents();
        return standing.poolStatus() == PoolStatus.ACTIVE && (consents == null || consents.contains(Consent.MATCHING));
    }

    /** Whether the expert has no leave on any day of the tour. */
    static boolean atHome(Expert expert, Tour tour) {
        return tour.days().stream()
                .noneMatch(day -> expert.service().leave().stream().anyMatch(leave -> leave.contains(day)));
    }

    /** A problem as a letter may tell it, and a page that needs no signing in. */
    PublicProblem problem(String problemId) {
        return records.find(RecordKind.PROBLEMS, problemId)
                .map(found -> told(found.record()))
                .orElseGet(() -> new PublicProblem(
                        problemId, new Sentence("已撤下的难题", "A problem that was withdrawn"), "", "", false));
    }

    private PublicProblem told(Problem problem) {
        var id = problem.id().value();
        if (problem.engagement().confidentiality() == Confidentiality.PUBLIC) {
            var shown = posted.shownToEverybody().of(problem);
            return new PublicProblem(
                    id,
                    Sentence.same(shown.title()),
                    shown.problemText(),
                    shown.posting().district(),
                    true);
        }
        var team = problem.classification().teamIndustry();
        return new PublicProblem(
                id,
                new Sentence(
                        "一道不公开的难题" + (team.isEmpty() ? "" : "（" + team + "）"),
                        "A problem that is not public" + (team.isEmpty() ? "" : " (" + team + ")")),
                "",
                problem.posting().district(),
                false);
    }

    /**
     * A problem for those who hold a letter.
     *
     * @param problemId which problem
     * @param title in a line
     * @param text the whole text; empty for one that is not public
     * @param district where; may be empty
     * @param open whether it is public
     */
    record PublicProblem(String problemId, Sentence title, String text, String district, boolean open) {}
}
