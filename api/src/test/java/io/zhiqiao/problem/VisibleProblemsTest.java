package io.zhiqiao.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.ServiceClient;
import io.zhiqiao.ServiceTest;
import io.zhiqiao.TestAccounts;
import io.zhiqiao.TestCorpus;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class VisibleProblemsTest {

    private static final String PAGE = "/problems/" + TestCorpus.CASTING;

    @Autowired
    private ServiceClient service;

    @Autowired
    private TestAccounts people;

    @Test
    void pagesAndListsShowAnEnterpriseItsOwnProblemsOnly() {
        var own = service.as(people.enterprise(TestCorpus.FIRM_ID));
        var other = service.as(people.enterprise("Q-OTHER"));

        assertThat(own.get(PAGE).statusCode()).isEqualTo(200);
        assertThat(own.get("/problems").body()).contains(TestCorpus.CASTING);
        assertThat(other.get(PAGE).statusCode()).isEqualTo(404);
        assertThat(other.get("/problems").body()).doesNotContain(TestCorpus.CASTING);
    }

    @Test
    void programmesOfADistrictOrATeamSeeThatOnly() {
        var bishan = service.as(people.coordinatorOf("璧山区"));
        var wanzhou = service.as(people.coordinatorOf("万州区"));
        var cars = service.as(people.secretaryOf("汽车摩托车"));

        assertThat(bishan.get("/api/v1" + PAGE).statusCode()).isEqualTo(200);
        assertThat(wanzhou.get("/api/v1" + PAGE).statusCode()).isEqualTo(404);
        assertThat(wanzhou.get("/api/v1/search?kind=problems&q=P-").body()).doesNotContain(TestCorpus.CASTING);
        assertThat(wanzhou.get("/?problem=" + TestCorpus.CASTING).statusCode()).isEqualTo(404);
        assertThat(wanzhou.post("/api/v1/match", "{\"problemId\": \"" + TestCorpus.CASTING + "\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(wanzhou.get("/api/v1/experts/" + TestCorpus.CASTER + "/problems")
                        .body())
                .doesNotContain(TestCorpus.CASTING);
        assertThat(cars.get("/api/v1/problems").body())
                .contains(TestCorpus.CASTING)
                .doesNotContain("P-BATTERY");
    }

    @Test
    void expertSeesTheOwnProfileOnly() {
        var expert = service.as(people.expert(TestCorpus.CASTER));

        assertThat(expert.get("/experts/" + TestCorpus.CASTER).statusCode()).isEqualTo(200);
        assertThat(expert.get("/experts/" + TestCorpus.CASTER + "/requests").statusCode())
                .isEqualTo(200);
        assertThat(expert.get("/experts/E-LI").statusCode()).isEqualTo(404);
        assertThat(expert.get("/experts/E-LI/requests").statusCode()).isEqualTo(404);
    }
}
