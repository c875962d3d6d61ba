package io.zhiqiao.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.ServiceClient;
import io.zhiqiao.ServiceTest;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Whatever a problem's text holds, it comes out as text, and it stays out of the log. */
@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
class HostileTextTest {

    private static final String SCRIPT =
            "</textarea><script>alert(1)</script><img src=x onerror=alert(2)>${7*7}[[${7*7}]]";

    @Autowired
    private ServiceClient service;

    @Test
    void markupComesOutEscaped() {
        var page = service.postForm("/", "problemText", "压铸气孔" + SCRIPT);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;")
                .contains("${7*7}")
                .doesNotContain("<script>alert", "<img src=x", "[[49]]");
    }

    @Test
    void longestTextOfOddCharactersIsAnswered() {
        var page = service.postForm("/", "problemText", odd(20_000, 42));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("id=\"results\"");
    }

    @Test
    void tooLongTextIsRefusedWithAPage() {
        var page = service.postForm("/", "problemText", "难".repeat(20_001));

        assertThat(page.statusCode()).isEqualTo(413);
        assertThat(page.body()).contains("data-rejection").contains("20000");
    }

    @Test
    void textIsNeverLogged(CapturedOutput output) {
        service.postForm("/", "problemText", "绝密配方甲乙丙丁 压铸气孔");
        service.post("/api/v1/match", "{\"problemText\": \"绝密配方甲乙丙丁\", \"topK\": -1}");
        service.post("/api/v1/match", "{\"problemText\": \"绝密配方甲乙丙丁\", \"topK\": }");

        assertThat(output).doesNotContain("绝密配方");
    }

    /** Controls, both directions of writing, emoji, and markup around a little Chinese. */
    private static String odd(int chars, long seed) {
        var parts = new String[] {
            "压铸", "\u202e", "\u0007", "😀", "عربي", "<b>", "&amp;", "\"'", "\t", "\u200d", "气孔", "\u200b"
        };
        var random = new Random(seed);
        var text = new StringBuilder(SCRIPT);
        while (text.length() < chars - 4) {
            text.append(parts[random.nextInt(parts.length)]);
        }
        return text.substring(0, Math.min(chars, text.length()));
    }
}
