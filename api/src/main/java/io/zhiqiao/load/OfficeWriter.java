package io.zhiqiao.load;

import java.util.List;
import java.util.Queue;
import java.util.Random;

/** The office: accepts what was sent, shortlists experts and takes that back, writes messages. */
final class OfficeWriter implements MixedWriting.Writer {

    private static final String SHORTLISTED = "select count(*) from audit_entry where record_id = ? and action in"
            + " ('match.shortlist', 'match.restore')";
    private static final String WRITTEN = "select count(*) from match_message where text = ?";

    private final Visitor office;
    private final Queue<String> sent;
    private final List<String> matchIds;
    private final Random random;
    private final Ledger ledger = new Ledger();
    private int messages;
    private boolean again;

    OfficeWriter(Visitor office, Queue<String> sent, List<String> matchIds, Random random) {
        this.office = office;
        this.sent = sent;
        this.matchIds = matchIds;
        this.random = random;
    }

    @Override
    public void next() {
        switch (random.nextInt(3)) {
            case 0 -> write();
            case 1 -> shortlist(matchIds.get(random.nextInt(matchIds.size())));
            default -> accept();
        }
    }

    private void write() {
        if (!again) {
            messages++;
        }
        var text = "演练消息%05d".formatted(messages);
        again = true;
        ledger.ask(
                new Deed("message", text, List.of(WRITTEN)).havingItsEffectOnce(),
                () -> office.json(
                        "message",
                        "POST",
                        "/api/v1/matches/" + matchIds.getFirst() + "/messages",
                        "{\"text\":\"%s\"}".formatted(text),
                        "Idempotency-Key",
                        "crash-message-" + messages));
        again = false;
    }

    /** There and back, so that each expert can be worked on for ever. */
    private void shortlist(String matchId) {
        var path = "/api/v1/matches/" + matchId;
        var match = Ledger.read(office, path);
        var step = match.json().path("state").asString("").equals("CANDIDATE") ? "shortlist" : "restore";
        ledger.ask(
                new Deed("proposal", matchId, List.of(SHORTLISTED)),
                () -> office.json("proposal", "POST", path + "/transitions/" + step, "{}", "If-Match", match.tag()));
    }

    private void accept() {
        var id = sent.peek();
        if (id == null) {
            write();
            return;
        }
        var path = "/api/v1/problems/" + id;
        var journey = Ledger.read(office, path + "/journey");
        // It may have been accepted just before the service was killed.
        if (journey.json().path("status").asString("").equals("SUBMITTED")) {
            ledger.ask(
                    Steps.of("problem", id, "accept"),
                    () -> office.json("accept", "POST", path + "/transitions/accept", "{}", "If-Match", journey.tag()));
        }
        sent.remove();
    }

    @Override
    public Ledger ledger() {
        return ledger;
    }
}
