package io.zhiqiao.matcher.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.indexer.corpus.Confidentiality;
import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.corpus.ExpertDraft;
import io.zhiqiao.indexer.corpus.Organisation;
import io.zhiqiao.indexer.corpus.OrganisationId;
import io.zhiqiao.indexer.corpus.OrganisationRef;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.corpus.SampleCorpus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expert and the circumstances of a problem, for one rule at a time. */
final class Pair {

    static final Organisation MAKER = SampleCorpus.BATTERY_MAKER;
    static final OrganisationRef SISTER = new OrganisationRef(new OrganisationId("Q11"), "山城材料有限公司");
    static final OrganisationRef RIVAL = new OrganisationRef(new OrganisationId("Q99"), "对手电池有限公司");

    private Pair() {}

    static ExpertDraft expert() {
        return ExpertDraft.of("E01", "李衡", SampleCorpus.UNIVERSITY);
    }

    /** P01 of Q01, which has a group and declared a rival. */
    static Circumstances ofMaker() {
        return circumstances(MAKER.ref(), withRival());
    }

    /** P01 of an enterprise that is named, and of which there is no record. */
    static Circumstances ofNamed(String name) {
        return circumstances(new OrganisationRef(null, name), null);
    }

    /** A text without a sender. */
    static Circumstances ofNobody() {
        return circumstances(null, null);
    }

    static Circumstances circumstances(@Nullable OrganisationRef enterprise, @Nullable Organisation enterpriseRecord) {
        return new Circumstances(
                SampleCorpus.problems().getFirst(),
                enterprise,
                enterpriseRecord,
                enterpriseRecord == null ? List.of() : List.of(SISTER),
                SampleCorpus.TODAY);
    }

    static Circumstances avoiding(OrganisationRef avoided) {
        return engaged(List.of(avoided), Confidentiality.PUBLIC);
    }

    static Circumstances withConfidentiality(Confidentiality confidentiality) {
        return engaged(List.of(), confidentiality);
    }

    private static Circumstances engaged(List<OrganisationRef> avoided, Confidentiality confidentiality) {
        var problem = SampleCorpus.problems().getFirst();
        var engaged = new Problem(
                problem.id(),
                problem.title(),
                problem.problemText(),
                problem.classification(),
                problem.statement(),
                new Problem.Engagement(List.of(), null, null, "", null, null, 1, avoided, confidentiality),
                problem.posting());
        return new Circumstances(engaged, MAKER.ref(), withRival(), List.of(), SampleCorpus.TODAY);
    }

    private static Organisation withRival() {
        return new Organisation(
                MAKER.id(),
                MAKER.name(),
                MAKER.kind(),
                "",
                List.of(),
                "",
                "",
                "",
                MAKER.group(),
                List.of(RIVAL),
                MAKER.patentAccount(),
                "");
    }

    static void assertAllowed(EligibilityRule rule, Expert expert, Circumstances circumstances) {
        assertThat(rule.check(expert, circumstances)).isEqualTo(Verdict.ALLOWED);
    }

    static Reason assertExcluded(EligibilityRule rule, Expert expert, Circumstances circumstances, String name) {
        var verdict = rule.check(expert, circumstances);
        assertThat(verdict).isInstanceOf(Verdict.Excluded.class);
        return named(((Verdict.Excluded) verdict).reason(), name);
    }

    static Reason assertUnverified(EligibilityRule rule, Expert expert, Circumstances circumstances, String name) {
        var verdict = rule.check(expert, circumstances);
        assertThat(verdict).isInstanceOf(Verdict.Unverified.class);
        return named(((Verdict.Unverified) verdict).reason(), name);
    }

    /** Every reason is said in Chinese and in English, and has nothing left to be filled in. */
    private static Reason named(Reason reason, String name) {
        assertThat(reason.rule()).isEqualTo(name);
        assertThat(reason.zh()).matches(".*\\p{IsHan}.*").doesNotContain("%", "null");
        assertThat(reason.en()).matches(".*[a-z]{3}.*").doesNotContain("%", "null");
        return reason;
    }
}
