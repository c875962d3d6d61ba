package io.zhiqiao.error;

import static io.zhiqiao.Postings.ok;
import static io.zhiqiao.ServiceClient.json;

import io.zhiqiao.Postings;
import io.zhiqiao.ServiceClient;
import io.zhiqiao.Someone;
import io.zhiqiao.TestCorpus;
import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.corpus.PoolStatus;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;

/** Records in the states that errors need, and people who ask about them. */
final class ContractScene {

    private static final String PROBLEMS = "/api/v1/problems/";

    private static final int MOST_DOCUMENTS = 40;

    private final Map<String, String> known = new TreeMap<>();
    private final Map<String, Someone> asking = new TreeMap<>();
    private final Someone office;
    private final Someone firm;
    private final JdbcTemplate database;
    private final RecordStore records;
    private final ContractTours tours;

    ContractScene(ServiceClient service, Someone.Maker people, JdbcTemplate database, RecordStore records) {
        this.database = database;
        this.records = records;
        firm = people.ofEnterprise(TestCorpus.FIRM_ID);
        office = people.coordinator();
        asking.put("ENTERPRISE", firm);
        asking.put("COORDINATOR", office);
        asking.put("EXPERT", people.expert(TestCorpus.CASTER));
        asking.put("ADMINISTRATOR", people.administrator());
        asking.put("READER", people.reader());
        asking.put("NOBODY", people.nobody());
        asking.put("SERVICE", people.holding(service.authorization()));
        known.put("level", "1");
        known.put("letterId", "999999");
        known.put("expertId", TestCorpus.CASTER);
        known.put("transition", "shortlist");
        known.put("name", "accept");
        accounts(service);
        published();
        served(people);
        imported();
        lettered();
        teams();
        tours = new ContractTours(office, database, known("problemId"));
        tours.into(known);
        new ContractOffers(office, firm, known("problemId")).into(known);
    }

    /** A team with somebody in it, and one of an old scheme. */
    private void teams() {
        known.put("teamId", "t1-11");
        known.put("memberId", "contract-member");
        database.update("delete from team_member where member_id = 'contract-member'");
        database.update(
                "insert into team_member values ('contract-member', 't1-11', 'E-LI', 'MEMBER', date '2026-01-01',"
                        + " null, '', 1)");
        known.put("oldTeam", "t0-01");
        database.update("delete from service_team where team_id = 't0-01'");
        database.update("insert into service_team values ('t0-01', 0, 1, '旧', 'Old', '', '', null, '', '', '', '', 1)");
    }

    private void accounts(ServiceClient service) {
        known.put("accountId", service.person().accountId());
        known.put("closed", invited("closed"));
        known.put("waiting", invited("waiting"));
        setState(known("closed"), "CLOSED");
    }

    private String invited(String name) {
        var login = name + "-" + System.identityHashCode(this);
        known.put("login", login);
        var form = "{\"login\": \"%s\", \"displayName\": \"测试\", \"roles\": [\"COORDINATOR\"]}".formatted(login);
        return ok(201, as("ADMINISTRATOR").send("POST", "/api/v1/accounts", form))
                .at("/account/accountId")
                .asString();
    }

    /** A problem that was published, with an expert invited; a draft; one that is refined; a run without an answer. */
    private void published() {
        var problemId = Postings.publish(firm, office, Postings.CASTING);
        known.put("problemId", problemId);
        known.put("matchId", Postings.invited(office, problemId, TestCorpus.CASTER));
        known.put("documentId", added(firm, PROBLEMS + problemId + "/documents", "drawing.txt"));
        known.put("refining", Postings.refining(firm, office, Postings.CASTING));
        known.put(
                "draft",
                ok(201, firm.send("POST", "/api/v1/problems", Postings.CASTING))
                        .at("/problemId")
                        .asString());
        fill(known("draft"));
        known.put("runId", run(problemId));
        known.put("failed", run(problemId));
        database.update(
                "update match_run set state = 'FAILED', result = null, failure = 'x' where run_id = ?",
                known("failed"));
    }

    private String run(String problemId) {
        return ok(201, office.send("POST", PROBLEMS + problemId + "/runs", "{}"))
                .at("/runId")
                .asString();
    }

    /** A match in which both sides work together, with a level that rests on a document, and a rating. */
    private void served(Someone.Maker people) {
        var problemId = Postings.publish(firm, office, Postings.CASTING);
        var matchId = Postings.invited(office, problemId, "E-LI");
        known.put("active", matchId);
        var expert = people.expert("E-LI");
        Postings.move(expert, office, matchId, "accept", "{\"contactAllowed\": true}");
        Postings.move(firm, office, matchId, "confirm", "{}");
        var path = "/api/v1/matches/" + matchId;
        var proof = added(expert, path + "/documents?kind=REPORT", "report.txt");
        known.put("proof", proof);
        ok(
                201,
                expert.send(
                        "POST", path + "/solved-level", "{\"level\": 3, \"documents\": [\"%s\"]}".formatted(proof)));
        var withdrawn = added(expert, path + "/documents?kind=REPORT", "wrong.txt");
        known.put("withdrawn", withdrawn);
        ok(
                200,
                expert.send(
                        "POST",
                        "/api/v1/documents/" + withdrawn + "/withdrawal",
                        "{\"reason\": \"错了\"}",
                        "If-Match",
                        version("/api/v1/documents/" + withdrawn)));
    }

    /** As many documents as a problem may have. */
    private void fill(String problemId) {
        for (var at = 0; at < MOST_DOCUMENTS; at++) {
            added(firm, PROBLEMS + problemId + "/documents", "drawing-" + at + ".txt");
        }
    }

    /** A letter that holds, and one that was revoked. */
    private void lettered() {
        var service = """
                {"servedOn": "2020-05-01", "hours": 2, "mode": "现场诊断", "content": "查了气孔", "outcome": "好"}""";
        ok(201, office.send("POST", "/api/v1/matches/" + known("active") + "/services", service));
        var period = "{\"from\": \"2020-01-01\", \"to\": \"2020-12-31\"}";
        for (var name : List.of("letter", "revoked")) {
            known.put(
                    name,
                    ok(201, office.send("POST", "/api/v1/experts/E-LI/letters", period))
                            .at("/letterId")
                            .asString());
        }
        var path = "/api/v1/letters/" + known("revoked") + "/revocation";
        ok(200, office.send("POST", path, "{\"reason\": \"重复\"}", "If-Match", "\"1\""));
    }

    private static String added(Someone who, String path, String name) {
        return ok(201, who.upload(path, name, name.getBytes(StandardCharsets.UTF_8)))
                .at("/documentId")
                .asString();
    }

    /** An import that was written, so that it cannot be written again. */
    private void imported() {
        var file = "单位编号,单位名称,单位类型\nU-CONTRACT,契约大学,高校\n".getBytes(StandardCharsets.UTF_8);
        var asked = office.upload("/api/v1/imports?dryRun=false", "单位.csv", file, "Idempotency-Key", known("key"));
        known.put("importId", ok(202, asked).at("/importId").asString());
    }

    /** Somebody in a role. */
    Someone as(String role) {
        var who = asking.get(role);
        if (who == null) {
            throw new AssertionError("Nobody here is " + role);
        }
        return who;
    }

    /** The id of a record that goes by this name. */
    String known(String name) {
        return known.getOrDefault(name, name);
    }

    /** The body of a call with the names of records, written as {@code $name}, replaced by what they stand for. */
    String filled(ContractLine.Call call) {
        var filled = call.body().isEmpty() ? "{}" : call.body();
        for (var one : known.entrySet()) {
            filled = filled.replace("$" + one.getKey(), one.getValue());
        }
        return filled;
    }

    /** Asks while something holds that must not hold for other tests. */
    HttpResponse<String> during(String state, Supplier<HttpResponse<String>> asked) {
        return switch (state) {
            case "lonely" -> withoutOtherAdministrators(asked);
            case "checking" -> whileChecked(asked);
            default -> throw new AssertionError("There is no " + state);
        };
    }

    private HttpResponse<String> withoutOtherAdministrators(Supplier<HttpResponse<String>> asked) {
        var others = database.queryForList(
                "select account_id from account where state = 'ACTIVE' and roles like '%ADMINISTRATOR%'"
                        + " and account_id <> ?",
                String.class, known("accountId"));
        others.forEach(id -> setState(id, "CLOSED"));
        try {
            return asked.get();
        } finally {
            others.forEach(id -> setState(id, "ACTIVE"));
        }
    }

    private void setState(String accountId, String state) {
        database.update("update account set state = ? where account_id = ?", state, accountId);
    }

    private HttpResponse<String> whileChecked(Supplier<HttpResponse<String>> asked) {
        var expert = records.find(RecordKind.EXPERTS, TestCorpus.CASTER).orElseThrow();
        put(inPool(expert, PoolStatus.CHECKING));
        try {
            return asked.get();
        } finally {
            put(expert);
        }
    }

    private void put(Expert expert) {
        try (var writing = records.begin()) {
            writing.put(RecordKind.EXPERTS, expert, "contract");
            writing.commit();
        }
    }

    private static Expert inPool(Expert expert, PoolStatus status) {
        var standing = expert.standing();
        return new Expert(
                expert.id(),
                expert.name(),
                expert.employment(),
                expert.expertise(),
                expert.service(),
                new Expert.Standing(status, standing.termUntil(), standing.verifiedOn(), standing.consents()),
                expert.ties(),
                expert.contact());
    }

    /** The version, as a tag, of the record that a path is about. */
    String version(String path) {
        var words = path.split("/", -1);
        var record = "/api/v1/" + words[3] + "/" + words[4];
        if (words[3].equals("tours") && words.length > 6 && words[5].equals("problems")) {
            return tours.entryTag(words[4], words[6]);
        }
        if (words[3].equals("tours")
                && words.length > 5
                && List.of("roster", "agenda", "report").contains(words[5])) {
            record += "/" + words[5];
        }
        if (words.length > 5 && words[5].equals("record")) {
            return office.get(path).headers().firstValue("ETag").orElse("\"0\"");
        }
        var who = switch (words[3]) {
            case "my" -> as("EXPERT");
            case "accounts" -> as("ADMINISTRATOR");
            default -> office;
        };
        var read = who.get(words[3].equals("problems") ? record + "/journey" : record);
        return read.headers()
                .firstValue("ETag")
                .orElseGet(() -> "\"" + json(read).at("/version").asString() + "\"");
    }
}
