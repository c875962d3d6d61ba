package io.zhiqiao.matcher.eligibility;

import static io.zhiqiao.matcher.eligibility.Pair.assertAllowed;
import static io.zhiqiao.matcher.eligibility.Pair.assertExcluded;
import static io.zhiqiao.matcher.eligibility.Pair.assertUnverified;
import static io.zhiqiao.matcher.eligibility.Pair.expert;
import static io.zhiqiao.matcher.eligibility.Pair.ofMaker;
import static io.zhiqiao.matcher.eligibility.Pair.ofNobody;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.corpus.OrganisationRef;
import io.zhiqiao.indexer.corpus.SampleCorpus;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutsideRolesTest {

    private static final EligibilityRule RULE = new OutsideRoles();

    @Test
    void noRoleIsAllowed() {
        assertAllowed(RULE, expert().roles(List.of()).expert(), ofMaker());
        assertAllowed(RULE, at(SampleCorpus.FOUNDRY.ref()), ofMaker());
    }

    @Test
    void roleAtTheEnterpriseIsExcluded() {
        assertThat(assertExcluded(RULE, at(Pair.MAKER.ref()), ofMaker(), "outside-role")
                        .zh())
                .contains("董事");
        assertExcluded(RULE, at(new OrganisationRef(null, Pair.MAKER.name())), ofMaker(), "outside-role");
    }

    @Test
    void roleIsExcludedByTheNameInTheRecordOfTheEnterprise() {
        var circumstances = Pair.circumstances(new OrganisationRef(Pair.MAKER.id(), "山城电池"), Pair.MAKER);

        assertExcluded(RULE, at(new OrganisationRef(null, Pair.MAKER.name())), circumstances, "outside-role");
    }

    @Test
    void roleInTheGroupIsExcluded() {
        assertExcluded(RULE, at(Pair.SISTER), ofMaker(), "outside-role");
    }

    @Test
    void roleOrWorkAtARivalIsExcluded() {
        assertExcluded(RULE, at(Pair.RIVAL), ofMaker(), "rival");
        assertExcluded(RULE, expert().employer(Pair.RIVAL).expert(), ofMaker(), "rival");
    }

    @Test
    void undeclaredRolesAreSaid() {
        assertUnverified(RULE, expert().roles(null).expert(), ofMaker(), "outside-role");
    }

    @Test
    void workAtARivalIsExcludedEvenWhereRolesAreNotDeclared() {
        assertExcluded(RULE, expert().roles(null).employer(Pair.RIVAL).expert(), ofMaker(), "rival");
    }

    @Test
    void textWithoutSenderHasNobodyToConflictWith() {
        assertAllowed(RULE, at(Pair.MAKER.ref()), ofNobody());
    }

    private static Expert at(OrganisationRef organisation) {
        return expert().roles(List.of(new Expert.OutsideRole(organisation, "董事")))
                .expert();
    }
}
