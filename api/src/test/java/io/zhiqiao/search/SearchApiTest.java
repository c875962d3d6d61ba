package io.zhiqiao.search;

import static io.zhiqiao.ServiceClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.ServiceClient;
import io.zhiqiao.ServiceTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class SearchApiTest {

    @Autowired
    private ServiceClient service;

    @ParameterizedTest
    @ValueSource(strings = {"单水", "shanshui", "Shan Shui", "ss"})
    void expertIsFoundByNamePinyinAndInitials(String text) {
        assertThat(experts(text)).first().isEqualTo("E-SHUI");
    }

    @Test
    void expertsAreFoundByOrganisation() {
        assertThat(experts("试验理工大学")).hasSize(5);
    }

    @Test
    void expertIsFoundByWhatIsMeant() {
        assertThat(experts("废水除磷")).first().isEqualTo("E-SHUI");
    }

    @Test
    void problemsAreFoundByTitle() {
        var found = json(service.get("/api/v1/search?kind=problems&q=" + encoded("热失控")));

        assertThat(found.at("/problems/0/problemId").asString()).isEqualTo("P-BATTERY");
    }

    @Test
    void pagesOfProblemsJoinToAll() {
        var total = json(service.get("/api/v1/problems")).at("/total").asInt();
        var seen = new HashSet<String>();
        var cursor = "";
        do {
            var page = json(service.get("/api/v1/problems?limit=2" + (cursor.isEmpty() ? "" : "&cursor=" + cursor)));
            page.at("/problems")
                    .forEach(problem -> assertThat(
                                    seen.add(problem.at("/problemId").asString()))
                            .isTrue());
            cursor = page.at("/next").isNull() ? "" : page.at("/next").asString();
        } while (!cursor.isEmpty());

        assertThat(seen).hasSize(total).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void problemsAreFilteredByTeam() {
        var found = json(service.get("/api/v1/problems?team=" + encoded("新能源")));

        assertThat(found.at("/total").asInt()).isEqualTo(1);
    }

    private List<String> experts(String text) {
        return json(service.get("/api/v1/search?q=" + encoded(text)))
                .at("/experts")
                .valueStream()
                .map(expert -> expert.at("/expertId").asString())
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
