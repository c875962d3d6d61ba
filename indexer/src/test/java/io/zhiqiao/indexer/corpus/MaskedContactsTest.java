package io.zhiqiao.indexer.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What goes into a log or an error message by {@code toString} has no contact data in it. */
class MaskedContactsTest {

    private static final String CONTACT = "张工 13900001234 zhang@example.invalid";

    private static final Problem.Posting POSTING =
            new Problem.Posting(SampleCorpus.BATTERY_MAKER.ref(), "渝北区", CONTACT, "走访", ProblemStatus.PUBLISHED, null);

    private static final Organisation ORGANISATION = new Organisation(
            new OrganisationId("Q1"),
            "某某公司",
            "企业",
            "",
            List.of(),
            "",
            "",
            "",
            "",
            List.of(),
            new Organisation.PatentAccount("", null),
            CONTACT);

    private static final Expert.Contact EXPERT_CONTACT = new Expert.Contact("13900001234", "zhang@example.invalid");

    @Test
    void postingNamesEverythingButTheContact() {
        assertThat(POSTING.toString())
                .doesNotContain("张工", "13900001234", "zhang@")
                .contains(SampleCorpus.BATTERY_MAKER.name(), "渝北区", "走访", "PUBLISHED", "null");
    }

    @Test
    void engagementKeepsBudgetAndAvoidedOrganisationsToItself() {
        var engagement = new Problem.Engagement(
                List.of("技术开发"),
                12.5,
                4_321.0,
                "",
                null,
                3,
                2,
                List.of(SampleCorpus.BATTERY_MAKER.ref()),
                Confidentiality.PUBLIC);

        assertThat(engagement.toString())
                .doesNotContain("12.5", "4321", SampleCorpus.BATTERY_MAKER.name())
                .contains("技术开发", "PUBLIC");
    }

    @Test
    void organisationNamesItself() {
        assertThat(ORGANISATION.toString())
                .doesNotContain("张工", "13900001234", "zhang@")
                .contains("Q1", "某某公司");
    }

    @Test
    void contactOfAnExpertShowsNothing() {
        assertThat(EXPERT_CONTACT).hasToString("Contact[…]");
    }

    @Test
    void recordThatHoldsAMaskedOneIsMaskedToo() {
        var draft = SampleCorpus.experts().getFirst();
        var expert = new Expert(
                draft.id(),
                draft.name(),
                draft.employment(),
                draft.expertise(),
                draft.service(),
                draft.standing(),
                draft.ties(),
                EXPERT_CONTACT);
        var open = SampleCorpus.problems().getFirst();
        var problem = new Problem(
                open.id(),
                open.title(),
                open.problemText(),
                open.classification(),
                open.statement(),
                open.engagement(),
                POSTING);

        assertThat(expert.toString())
                .doesNotContain("13900001234", "zhang@")
                .contains(draft.id().value());
        assertThat(problem.toString())
                .doesNotContain("张工", "13900001234", "zhang@")
                .contains(open.title());
        assertThat(List.of(expert, problem, ORGANISATION).toString()).doesNotContain("13900001234", "zhang@");
    }
}
