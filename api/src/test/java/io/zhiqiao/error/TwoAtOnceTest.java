package io.zhiqiao.error;

import static io.zhiqiao.ServiceClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.Postings;
import io.zhiqiao.ServiceTest;
import io.zhiqiao.Someone;
import io.zhiqiao.TestCorpus;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people who write the same at the same moment: one of them wins, the other reads what to do. */
@ServiceTest
class TwoAtOnceTest {

    private static final int ROUNDS = 4;

    @Autowired
    private Someone.Maker people;

    private Someone firm;
    private Someone office;
    private Someone colleague;

    @BeforeEach
    void makePeople() {
        firm = people.ofEnterprise(TestCorpus.FIRM_ID);
        office = people.coordinator();
        colleague = people.coordinator();
    }

    @Test
    void sameKeyTwiceAtOnceMakesOneProblem() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var key = UUID.randomUUID().toString();
            var answers = together(
                    () -> firm.send("POST", "/api/v1/problems", Postings.CASTING, "Idempotency-Key", key),
                    () -> firm.send("POST", "/api/v1/problems", Postings.CASTING, "Idempotency-Key", key));
            assertOneIsServedAndTheOtherToldWhatToDo(answers);
            assertThat(answers.stream()
                            .filter(answer -> answer.statusCode() == 201)
                            .map(answer -> json(answer).at("/problemId").asString())
                            .distinct())
                    .hasSize(1);
        }
    }

    @Test
    void firstMatchesOfAProblemAreMadeOnce() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var problem = "/api/v1/problems/" + Postings.publish(firm, office, Postings.CASTING);
            var path = problem + "/experts/" + TestCorpus.CASTER + "/match";
            assertOneIsServedAndTheOtherToldWhatToDo(
                    together(() -> office.send("PUT", path, ""), () -> colleague.send("PUT", path, "")));
            var gap = "{\"reason\": \"没有人懂\"}";
            assertOneIsServedAndTheOtherToldWhatToDo(together(
                    () -> office.send("PUT", problem + "/gap", gap),
                    () -> colleague.send("PUT", problem + "/gap", gap)));
        }
    }

    @Test
    void sameMessageTwiceAtOnceIsOne() throws Exception {
        var problemId = Postings.publish(firm, office, Postings.CASTING);
        var path = "/api/v1/matches/" + Postings.invited(office, problemId, TestCorpus.CASTER) + "/messages";
        for (var round = 0; round < ROUNDS; round++) {
            var key = UUID.randomUUID().toString();
            Supplier<HttpResponse<String>> write =
                    () -> firm.send("POST", path, "{\"text\": \"您好\"}", "Idempotency-Key", key);
            assertOneIsServedAndTheOtherToldWhatToDo(together(write, write));
        }
        assertThat(json(firm.get(path)).size()).isEqualTo(ROUNDS);
    }

    @Test
    void twoCoordinatorsWhoRefineOneTextSeeBothVersions() {
        var id = Postings.refining(firm, office, Postings.CASTING);
        var page = "/review/" + id + "/refine";
        var version = json(office.get("/api/v1/problems/" + id + "/journey"))
                .at("/version")
                .asString();
        office.form(page, page, Map.of("version", version, "title", "先写的标题", "text", "先写的正文"));

        var second = colleague.form(page, page, Map.of("version", version, "title", "后写的标题", "text", "后写的正文"));

        assertThat(second.statusCode()).isEqualTo(412);
        assertThat(second.body()).contains("两个版本", "先写的标题", "先写的正文", "后写的标题", "后写的正文");
        var now = json(office.get("/api/v1/problems/" + id + "/journey"))
                .at("/version")
                .asString();
        assertThat(second.body()).contains("name=\"version\" value=\"" + now + "\"");
        assertThat(json(office.get("/api/v1/problems/" + id + "/journey"))
                        .at("/refinement/title")
                        .asString())
                .isEqualTo("先写的标题");
    }

    @Test
    void textThatNoColumnHoldsIsRefusedAsTooLong() {
        var sent = firm.send(
                "POST",
                "/api/v1/problems",
                Postings.CASTING.replace("{\"title\"", "{\"shownName\": \"" + "长".repeat(300) + "\", \"title\""));

        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(422);
    }

    private static void assertOneIsServedAndTheOtherToldWhatToDo(List<HttpResponse<String>> answers) {
        assertThat(answers).anySatisfy(answer -> assertThat(answer.statusCode()).isBetween(200, 299));
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201, 204, 409, 412);
            if (answer.statusCode() > 299) {
                assertThat(json(answer).at("/message/zh").asString()).contains("请重新打开");
                assertThat(json(answer).at("/message/en").asString()).contains("Open it again");
            }
        });
    }

    private static List<HttpResponse<String>> together(
            Supplier<HttpResponse<String>> one, Supplier<HttpResponse<String>> other)
            throws InterruptedException, ExecutionException {
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(
                2, Thread.ofPlatform().name("two-at-once-", 0).factory())) {
            var first = threads.submit(() -> {
                start.await();
                return one.get();
            });
            var second = threads.submit(() -> {
                start.await();
                return other.get();
            });
            return List.of(first.get(), second.get());
        }
    }
}
