package io.zhiqiao.load;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts problems by a programme that sends again, with the same key, what was not confirmed; then sends them for review.
 */
final class PostingWriter implements MixedWriting.Writer {

    private static final String POSTED = "select count(*) from problem where body like '%' || ? || '%'";
    private static final String POSTED_IN_AUDIT =
            "select count(*) from audit_entry a join problem p on a.record_id = p.id"
                    + " where a.kind = 'problem' and a.action = 'problem.create' and p.body like '%' || ? || '%'";

    private final Visitor firm;
    private final Queue<String> sent;
    private final Ledger ledger = new Ledger();
    private int number;
    private boolean again;
    private @Nullable Reply posted;

    PostingWriter(Visitor firm, Queue<String> sent) {
        this.firm = firm;
        this.sent = sent;
    }

    @Override
    public void next() {
        if (posted == null) {
            post();
        } else {
            submit(posted);
            posted = null;
        }
    }

    private void post() {
        if (!again) {
            number++;
        }
        var token = "压铸气孔演练%05d".formatted(number);
        var body = JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "title", token,
                        "problemText", "压铸件内部气孔多，报废率高",
                        "currentProblem", "报废率8%，已持续三个月",
                        "openQuestions", "指标待商定",
                        "cooperationForms", List.of("技术服务"),
                        "contact", "演练 13800000000"));
        again = true;
        posted = ledger.ask(
                new Deed("posting", token, List.of(POSTED, POSTED_IN_AUDIT)).havingItsEffectOnce(),
                () -> firm.json(
                        "post", "POST", "/api/v1/problems", body, "Idempotency-Key", "crash-posting-" + number));
        again = false;
    }

    private void submit(Reply made) {
        var id = made.json().path("problemId").asString("");
        var path = "/api/v1/problems/" + id;
        var journey = Ledger.read(firm, path + "/journey");
        // It may have been sent just before the service was killed.
        if (journey.json().path("status").asString("").equals("DRAFT")) {
            ledger.ask(
                    Steps.of("problem", id, "submit"),
                    () -> firm.json("submit", "POST", path + "/transitions/submit", "{}", "If-Match", journey.tag()));
        }
        sent.add(id);
    }

    @Override
    public Ledger ledger() {
        return ledger;
    }
}
