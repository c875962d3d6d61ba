package io.zhiqiao.matcher.eligibility;

import static io.zhiqiao.matcher.eligibility.Pair.assertAllowed;
import static io.zhiqiao.matcher.eligibility.Pair.assertExcluded;
import static io.zhiqiao.matcher.eligibility.Pair.expert;
import static io.zhiqiao.matcher.eligibility.Pair.ofMaker;
import static io.zhiqiao.matcher.eligibility.Pair.ofNamed;
import static io.zhiqiao.matcher.eligibility.Pair.ofNobody;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.corpus.OrganisationRef;
import io.zhiqiao.indexer.corpus.SampleCorpus;
import java.util.List;
import org.junit.jupiter.api.Test;

class AvoidedOrganisationTest {

    private static final EligibilityRule RULE = new AvoidedOrganisation();

    @Test
    void enterpriseThatAvoidsTheEmployerIsKeptFromTheExpertWithoutSayingWhom() {
        var reason = assertExcluded(RULE, expert().expert(), Pair.avoiding(SampleCorpus.UNIVERSITY.ref()), "avoided");

        assertThat(reason.zh() + reason.en()).doesNotContain(SampleCorpus.UNIVERSITY.name());
    }

    @Test
    void enterpriseThatAvoidsAHouseInWhichTheExpertHasARoleIsKeptFromTheExpert() {
        var inBoth = List.of(new Expert.OutsideRole(Pair.SISTER, "顾问"), new Expert.OutsideRole(Pair.MAKER.ref(), "董事"));

        assertExcluded(RULE, expert().roles(inBoth).expert(), Pair.avoiding(Pair.SISTER), "avoided");
        assertAllowed(RULE, expert().roles(inBoth).expert(), Pair.avoiding(Pair.RIVAL));
        assertAllowed(RULE, expert().roles(null).expert(), Pair.avoiding(Pair.SISTER));
    }

    @Test
    void expertWhoAvoidsTheEnterpriseIsExcluded() {
        assertExcluded(RULE, expert().avoids(Pair.MAKER.ref()).expert(), ofMaker(), "avoided");
        assertExcluded(
                RULE,
                expert().avoids(new OrganisationRef(null, Pair.MAKER.name())).expert(),
                ofMaker(),
                "avoided");
    }

    @Test
    void expertWhoAvoidsTheEnterpriseByTheNameInItsRecordIsExcluded() {
        var circumstances = Pair.circumstances(new OrganisationRef(Pair.MAKER.id(), "山城电池"), Pair.MAKER);

        assertExcluded(
                RULE,
                expert().avoids(new OrganisationRef(null, Pair.MAKER.name())).expert(),
                circumstances,
                "avoided");
    }

    @Test
    void othersAreAllowed() {
        assertAllowed(RULE, expert().expert(), Pair.avoiding(Pair.SISTER));
        assertAllowed(RULE, expert().avoids(Pair.SISTER).expert(), ofMaker());
        assertAllowed(RULE, expert().avoids(Pair.SISTER).expert(), ofNobody());
        assertAllowed(RULE, expert().avoids(Pair.SISTER).expert(), ofNamed("别的公司"));
    }
}
