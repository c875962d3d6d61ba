package io.zhiqiao.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.ServiceClient;
import io.zhiqiao.ServiceTest;
import io.zhiqiao.TestCorpus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class ExpertSearchPagesTest {

    private static final Pattern LISTED = Pattern.compile("<h3><a href=\"/experts/([^\"]+)\">");

    @Autowired
    private ServiceClient service;

    @ParameterizedTest
    @ValueSource(strings = {"单水", "danshui", "shanshui", "ss"})
    void expertIsListedByNamePinyinAndInitials(String text) {
        assertThat(listed("/experts?q=" + encoded(text))).contains("E-SHUI");
    }

    @Test
    void everybodyIsListedByTheSoundOfTheName() {
        // li, mai, man, shan, zhu
        assertThat(listed("/experts")).containsExactly("E-LI", "E-MAI", "E-FULL", "E-SHUI", "E-ZHU");
    }

    @Test
    void organisationListsItsExpertsAndOffersToLookForWork() {
        var address = "/experts?q=" + encoded("试验理工大学");

        assertThat(listed(address)).hasSize(5);
        assertThat(service.get(address).body()).contains("改为按研究内容查找").contains("by=work");
    }

    @Test
    void workIsLookedForWhereNoNameMatches() {
        var page = service.get("/experts?q=" + encoded("废水除磷")).body();

        assertThat(listed("/experts?q=" + encoded("废水除磷")).getFirst()).isEqualTo("E-SHUI");
        assertThat(page).contains("没有这样的姓名或单位");
    }

    @Test
    void expertWhoMayNotBeRecommendedNowIsFoundByWorkAllTheSame() {
        assertThat(listed("/experts?by=work&q=" + encoded("压铸件气孔检测"))).contains("E-FULL");
    }

    @Test
    void facetsNarrowWhatWasFoundByNameAndByWork() {
        assertThat(listed("/experts?district=" + encoded("万州区"))).containsExactly("E-SHUI");
        assertThat(listed("/experts?q=" + encoded("试验理工大学") + "&team=" + encoded("新能源")))
                .containsExactly("E-LI");
        assertThat(listed("/experts?q=" + encoded("废水除磷") + "&team=" + encoded("现代农业")))
                .isSubsetOf("E-MAI");
        assertThat(listed("/experts?type=" + encoded("材料"))).isEmpty();
    }

    @Test
    void whoHasMostServicesLeftCanComeFirst() {
        assertThat(listed("/experts?sort=free")).startsWith("E-ZHU", "E-LI").endsWith("E-FULL");
    }

    @Test
    void addressKeepsWhatWasAsked() {
        var page = service.get("/experts?q=" + encoded("a&b \"c\"") + "&team=" + encoded("新能源") + "&sort=name")
                .body();

        assertThat(page)
                .contains("value=\"a&amp;b &quot;c&quot;\"")
                .containsPattern("value=\"新能源\"[^>]*checked=\"checked\"")
                .containsPattern("value=\"name\" selected=\"selected\"");
    }

    @Test
    void linkToWorkKeepsSignsThatMeanSomethingInAnAddress() {
        var page = service.get("/experts?q=" + encoded("试验理工大学") + "&team=" + encoded("新能源"))
                .body();

        assertThat(page).contains("/experts?q=" + encoded("试验理工大学") + "&amp;team=" + encoded("新能源") + "&amp;by=work");
    }

    @Test
    void nobodyIsSaidWithAdvice() {
        assertThat(service.get("/experts?type=" + encoded("管理")).body())
                .contains("没有找到专家")
                .contains("查看全部专家");
    }

    @Test
    void unknownOrderIsRefusedAndPageBeyondTheLastIsEmpty() {
        assertThat(service.get("/experts?sort=salary").statusCode()).isEqualTo(400);
        assertThat(service.get("/experts?page=9").statusCode()).isEqualTo(200);
        assertThat(listed("/experts?page=9")).isEmpty();
    }

    @Test
    void contactDataIsNotListed() {
        assertThat(service.get("/experts").body())
                .doesNotContain(TestCorpus.MOBILE)
                .doesNotContain(TestCorpus.EMAIL);
    }

    @Test
    void headerLeadsThere() {
        assertThat(service.get("/experts").body()).contains("<a href=\"/experts\" aria-current=\"page\">专家</a>");
    }

    private List<String> listed(String address) {
        return LISTED.matcher(service.get(address).body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
