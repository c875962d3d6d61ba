package io.zhiqiao.error;

import static io.zhiqiao.ServiceClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.NoAccounts;
import io.zhiqiao.Someone;
import io.zhiqiao.ZhiqiaoApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** Every operation of REST that changes something, for somebody who has written too often. */
@SpringBootTest(
        classes = ZhiqiaoApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "zhiqiao.limits.writes-per-minute=1")
@ContextConfiguration(initializers = NoAccounts.class)
@Import(Someone.Maker.class)
@DirtiesContext
class WriteRateContractTest {

    @Autowired
    private Someone.Maker people;

    @Test
    void changesAreRefusedReadingsAreNot() {
        var who = people.administrator();
        var documented = DescribedErrors.byOperation(who.get("/api/v1/openapi.json"));
        assertThat(documented).hasSizeGreaterThan(50);

        documented.forEach((operation, errors) -> {
            var words = operation.split(" ", 2);
            var isChange = !words[0].equals("GET");
            assertThat(errors.contains("429")).as(operation).isEqualTo(isChange);
            if (isChange) {
                // Uses up what a minute may have brought back.
                who.send("DELETE", "/api/v1/account/tokens/none", "");
                var answer = who.send(words[0], words[1].replaceAll("[{}]", ""), "{}");
                assertThat(answer.statusCode()).as(operation).isEqualTo(429);
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                assertThat(json(answer).at("/rule").asString()).isEqualTo("too-many");
                assertThat(json(answer).at("/message/zh").asString()).containsPattern("\\p{IsHan}");
                assertThat(json(answer).at("/message/en").asString()).contains("seconds");
            }
        });
    }
}
