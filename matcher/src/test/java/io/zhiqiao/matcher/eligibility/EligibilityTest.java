package io.zhiqiao.matcher.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.corpus.OrganisationRef;
import io.zhiqiao.indexer.corpus.PoolStatus;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.corpus.SampleCorpus;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.indexer.store.SampleRecords;
import io.zhiqiao.indexer.store.Writes;
import io.zhiqiao.matcher.retrieve.Candidate;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules together, and what they are told. */
class EligibilityTest {

    @TempDir
    private Path folder;

    @Test
    void allReasonsAreToldNotOnlyTheFirst() {
        var expert = Pair.expert()
                .pool(PoolStatus.LEFT)
                .consents(null)
                .capacity(null, null)
                .employer(Pair.MAKER.ref())
                .expert();

        var findings = Eligibility.ofAllRules().check(expert, Pair.ofMaker());

        assertThat(findings.isEligible()).isFalse();
        assertThat(findings.exclusions())
                .extracting(Reason::rule)
                .containsExactly("in-pool", "consent", "same-employer");
        assertThat(findings.unverified()).extracting(Reason::rule).containsExactly("annual-cap");
    }

    @Test
    void gapsAloneExcludeNobody() {
        var findings = Eligibility.ofAllRules()
                .check(Pair.expert().pool(null).roles(null).expert(), Pair.ofMaker());

        assertThat(findings.isEligible()).isTrue();
        assertThat(findings.unverified()).hasSize(2);
    }

    @Test
    void groupMembersComeFromTheRecordsAndTheEnterpriseIsNotOne() {
        try (var records = RecordStore.open(folder)) {
            SampleRecords.putInto(records, "corpus");
            var sister = SampleCorpus.organisation("Q11", "山城材料有限公司", "企业", "山城集团", null);
            Writes.put(records, RecordKind.ORGANISATIONS, sister, "corpus");

            var circumstances = Circumstances.of(SampleCorpus.problems().getFirst(), records, SampleCorpus.TODAY);

            assertThat(circumstances.enterpriseRecord()).isEqualTo(SampleCorpus.BATTERY_MAKER);
            assertThat(circumstances.groupMembers()).containsExactly(new OrganisationRef(null, "山城集团"), sister.ref());
        }
    }

    @Test
    void parentThatPostsHasItsSubsidiariesAsMembers() {
        try (var records = RecordStore.open(folder)) {
            var parent = SampleCorpus.organisation("Q20", "山城（集团）", "企业", "", null);
            var daughter = SampleCorpus.organisation("Q21", "山城材料有限公司", "企业", "山城（集团）", null);
            Writes.put(records, RecordKind.ORGANISATIONS, parent, "corpus");
            Writes.put(records, RecordKind.ORGANISATIONS, daughter, "corpus");
            var problem = SampleCorpus.problems().getFirst();
            var posting = new Problem.Posting(
                    parent.ref(), "", "", "", problem.posting().status(), null);
            var posted = new Problem(
                    problem.id(),
                    problem.title(),
                    problem.problemText(),
                    problem.classification(),
                    problem.statement(),
                    problem.engagement(),
                    posting);

            var circumstances = Circumstances.of(posted, records, SampleCorpus.TODAY);

            assertThat(circumstances.groupMembers()).containsExactly(daughter.ref());
        }
    }

    @Test
    void widthOfBracketsAndBlanksMakeNoOtherOrganisation() {
        assertThat(new OrganisationRef(null, "山城（集团） 公司").sameAs(new OrganisationRef(null, "山城(集团)公司")))
                .isTrue();
        assertThat(new OrganisationRef(null, "山城集团").sameAs(new OrganisationRef(null, "江城集团")))
                .isFalse();
    }

    @Test
    void enterprisesWithoutAGroupAreNotOneGroup() {
        try (var records = RecordStore.open(folder)) {
            SampleRecords.putInto(records, "corpus");

            assertThat(Circumstances.of(SampleCorpus.problems().get(1), records, SampleCorpus.TODAY)
                            .groupMembers())
                    .isEmpty();
        }
    }

    @Test
    void screeningKeepsTheExcludedAndDropsTheWithdrawn() {
        try (var records = RecordStore.open(folder)) {
            SampleRecords.putInto(records, "corpus");
            Writes.withdraw(records, RecordKind.EXPERTS, "E02");
            var screening = new Screening(new ExpertRecords(records), Eligibility.ofAllRules());
            var candidates = List.of(candidate("E01"), candidate("E02"), candidate("E05"));

            var screened = screening.screen(candidates, Pair.ofMaker());

            assertThat(screened).extracting(one -> one.expert().id().value()).containsExactly("E01", "E05");
            assertThat(screened).extracting(one -> one.findings().isEligible()).containsExactly(true, false);
        }
    }

    @Test
    void recordsAreReadAgainAfterEachChangeAndWithoutContactData() {
        try (var records = RecordStore.open(folder)) {
            SampleRecords.putInto(records, "corpus");
            var experts = new ExpertRecords(records);
            var id = new ExpertId("E01");
            assertThat(experts.find(List.of(id))).hasEntrySatisfying(id, expert -> {
                assertThat(expert.contact().mobile()).isEmpty();
                assertThat(expert.name().display()).isEqualTo("李衡");
            });

            Writes.put(records, RecordKind.EXPERTS, Pair.expert().consents(null).expert(), "corpus");
            assertThat(experts.find(List.of(id)))
                    .hasEntrySatisfying(
                            id,
                            expert -> assertThat(expert.standing().consents()).isNull());

            Writes.withdraw(records, RecordKind.EXPERTS, "E01");
            assertThat(experts.find(List.of(id))).isEmpty();
        }
    }

    @Test
    void whoIsReadAheadIsKeptAsTheRecordsSayAndWithoutContactData() {
        try (var records = RecordStore.open(folder)) {
            SampleRecords.putInto(records, "corpus");
            var experts = new ExpertRecords(records);
            var all = records.count(RecordKind.EXPERTS);
            var read = new AtomicInteger();

            experts.readAhead(() -> {
                if (read.getAndIncrement() == 0) {
                    // E01 comes first: withdrawn, and that noticed, between its reading and its keeping.
                    Writes.withdraw(records, RecordKind.EXPERTS, "E01");
                    experts.find(List.of(new ExpertId("E02")));
                }
            });

            assertThat(read.get()).isEqualTo((int) all);
            assertThat(experts.find(List.of(new ExpertId("E01")))).isEmpty();
            assertThat(experts.find(List.of(new ExpertId("E02"))).values())
                    .allSatisfy(expert -> assertThat(expert.contact().mobile()).isEmpty())
                    .isNotEmpty();
        }
    }

    private static Candidate candidate(String id) {
        return new Candidate(new ExpertId(id), List.of());
    }
}
