package io.zhiqiao.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.GoldenFile;
import io.zhiqiao.GoldenPage;
import io.zhiqiao.ServiceClient;
import io.zhiqiao.ServiceTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class MatchPageTest {

    @Autowired
    private ServiceClient service;

    @Test
    void chinesePageIsTheOneThatWasLookedAt() {
        GoldenFile.at("api/src/test/resources/golden/match-zh.html")
                .matches(GoldenPage.main(service.get("/?problem=P-CASTING").body()));
    }

    @Test
    void englishPageIsTheOneThatWasLookedAt() {
        GoldenFile.at("api/src/test/resources/golden/match-en.html")
                .matches(GoldenPage.main(
                        service.get("/?problem=P-CASTING&lang=en").body()));
    }

    @Test
    void nobodySuitableIsSaidWithAdvice() {
        assertThat(service.get("/?problem=P-CASTING&team=%E7%94%9F%E6%80%81%E7%8E%AF%E4%BF%9D")
                        .body())
                .contains("没有合适的专家")
                .contains("当前的筛选可能太窄")
                .contains("把难题写得更具体")
                .contains("仍要看契合度不足的");
    }

    @Test
    void chosenExpertIsTheOneOfTheAddress() {
        assertThat(service.get("/?problem=P-CASTING&all=true&expert=E-LI").body())
                .containsPattern("value=\"E-LI\"[^>]*aria-current=\"true\"");
    }

    @Test
    void filterOfTheAddressIsChosen() {
        assertThat(service.get("/?problem=P-CASTING&team=%E6%96%B0%E8%83%BD%E6%BA%90")
                        .body())
                .containsPattern("name=\"team\" value=\"新能源\"[^>]*checked=\"checked\"");
    }

    @Test
    void languageSwitchKeepsTheAddress() {
        var address = "/?problem=P-CASTING&team=%E6%96%B0%E8%83%BD%E6%BA%90";

        assertThat(service.get(address).body()).contains("href=\"" + address.replace("&", "&amp;") + "&amp;lang=en\"");
    }

    @Test
    void languageIsRememberedInACookie() {
        var switched = service.get("/?lang=en");
        var cookie = switched.headers().allValues("set-cookie").stream()
                .filter(one -> one.startsWith("zhiqiao-language"))
                .findFirst()
                .orElseThrow();

        assertThat(service.get("/", "Cookie", cookie.split(";", 2)[0]).body()).contains("<html lang=\"en\">");
        assertThat(service.get("/").body()).contains("<html lang=\"zh-CN\">");
    }

    @Test
    void sampleDataAreMarkedInBothLanguages() {
        assertThat(service.get("/").body()).contains("样例数据：人物与单位均为虚构");
        assertThat(service.get("/?lang=en").body()).contains("Sample data, all fictional");
    }

    @Test
    void unknownProblemIsAPageWithAdvice() {
        var page = service.get("/?problem=P-NONE");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("没有找到编号为“P-NONE”的难题").contains("回到首页");
    }

    @Test
    void pageIsLight() throws IOException {
        var page = service.get("/?problem=P-CASTING").body();
        var bytes = gzipped(page);
        var assets = Pattern.compile("(?:src|href)=\"(/(?:assets|webjars)/[^\"#]+)")
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
        for (var asset : assets) {
            bytes += gzipped(service.get(asset).body());
        }

        assertThat(assets).hasSizeGreaterThan(3);
        assertThat(bytes).isLessThan(60_000);
        assertThat(service.get("/?problem=P-CASTING", "Accept-Encoding", "gzip")
                        .headers()
                        .firstValue("content-encoding"))
                .hasValue("gzip");
    }

    private static int gzipped(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
