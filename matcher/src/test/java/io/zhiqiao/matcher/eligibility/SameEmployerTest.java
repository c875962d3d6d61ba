package io.zhiqiao.matcher.eligibility;

import static io.zhiqiao.matcher.eligibility.Pair.assertAllowed;
import static io.zhiqiao.matcher.eligibility.Pair.assertExcluded;
import static io.zhiqiao.matcher.eligibility.Pair.assertUnverified;
import static io.zhiqiao.matcher.eligibility.Pair.expert;
import static io.zhiqiao.matcher.eligibility.Pair.ofMaker;
import static io.zhiqiao.matcher.eligibility.Pair.ofNamed;
import static io.zhiqiao.matcher.eligibility.Pair.ofNobody;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.indexer.corpus.OrganisationRef;
import io.zhiqiao.indexer.corpus.SampleCorpus;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SameEmployerTest {

    private static final EligibilityRule RULE = new SameEmployer();
    private static final LocalDate TODAY = SampleCorpus.TODAY;

    @Test
    void strangerIsAllowed() {
        assertAllowed(RULE, expert().expert(), ofMaker());
    }

    @Test
    void presentEmployeeIsExcludedByIdWhateverTheNameSays() {
        var renamed = new OrganisationRef(Pair.MAKER.id(), "山城电池股份有限公司");

        assertExcluded(RULE, expert().employer(renamed).expert(), ofMaker(), "same-employer");
    }

    @Test
    void employerWithoutIdIsExcludedByName() {
        var named = new OrganisationRef(null, Pair.MAKER.name() + " ");

        assertExcluded(RULE, expert().employer(named).expert(), ofMaker(), "same-employer");
        assertExcluded(RULE, expert().employer(Pair.MAKER.ref()).expert(), ofNamed(Pair.MAKER.name()), "same-employer");
        assertAllowed(RULE, expert().employer(named).expert(), ofNamed("别的公司"));
    }

    @Test
    void employerWithoutIdIsExcludedByTheNameInTheRecordOfTheEnterprise() {
        var circumstances = Pair.circumstances(new OrganisationRef(Pair.MAKER.id(), "山城电池"), Pair.MAKER);

        assertExcluded(
                RULE,
                expert().employer(new OrganisationRef(null, Pair.MAKER.name())).expert(),
                circumstances,
                "same-employer");
    }

    @Test
    void lastDayThreeYearsAgoIsStillExcludedAndTheDayBeforeAllowed() {
        var maker = Pair.MAKER.ref();
        var lastDay = LocalDate.of(2023, 11, 23);

        assertExcluded(RULE, expert().workedAt(maker, null, lastDay).expert(), ofMaker(), "same-employer");
        assertAllowed(RULE, expert().workedAt(maker, null, lastDay.minusDays(1)).expert(), ofMaker());
    }

    @Test
    void formerEmployerWithoutAnEndIsExcluded() {
        assertExcluded(
                RULE,
                expert().workedAt(Pair.MAKER.ref(), LocalDate.of(2001, 1, 1), null)
                        .expert(),
                ofMaker(),
                "same-employer");
    }

    @Test
    void groupIsExcludedUnderItsOwnName() {
        assertThat(assertExcluded(RULE, expert().employer(Pair.SISTER).expert(), ofMaker(), "same-group")
                        .zh())
                .contains(Pair.SISTER.name());
        assertExcluded(RULE, expert().workedAt(Pair.SISTER, null, TODAY).expert(), ofMaker(), "same-group");
    }

    @Test
    void problemWithoutEnterpriseIsSaid() {
        assertUnverified(RULE, expert().expert(), ofNobody(), "same-employer");
    }
}
