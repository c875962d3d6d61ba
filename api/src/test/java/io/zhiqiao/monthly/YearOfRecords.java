package io.zhiqiao.monthly;

import io.zhiqiao.indexer.corpus.ProblemStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a year, made by chance from a seed: late entries, decisions taken back, levels lowered, contracts undone, meetings that
 * were not held after all, teams that change, people and firms that leave.
 */
final class YearOfRecords {

    static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    static final int YEAR = 2025;
    static final int TEAMS = 13;

    private static final int PROBLEMS = 620;
    private static final int FIRMS = 90;
    private static final int EXPERTS = 80;

    final List<Posted> problems = new ArrayList<>();
    final List<Step> steps = new ArrayList<>();
    final List<Decision> decisions = new ArrayList<>();
    final List<Visited> visits = new ArrayList<>();
    final List<Service> services = new ArrayList<>();
    final List<Met> meetings = new ArrayList<>();
    final List<Level> levels = new ArrayList<>();
    final List<Result> results = new ArrayList<>();
    final List<Owned> owners = new ArrayList<>();
    final List<Taken> takings = new ArrayList<>();
    final List<Firm> firms = new ArrayList<>();
    final List<Usage> usages = new ArrayList<>();

    private final Random chance;

    YearOfRecords(long seed) {
        this.chance = new Random(seed);
        for (var at = 0; at < FIRMS; at++) {
            // 3921 is closest to the first team, 27 to pharmacy, 0111 to farming, Z to none.
            firms.add(new Firm("F-" + at, one("3921", "2710", "0111", "Z"), chance(80), chance(10)));
        }
        for (var at = 0; at < PROBLEMS; at++) {
            problem("P-%04d".formatted(at));
        }
        for (var at = 0; at < 330; at++) {
            visits.add(new Visited("V-" + at, firm(), day(), chance(70) ? team() : 0, null));
        }
        for (var at = 0; at < 260; at++) {
            met("M-" + at);
        }
        for (var at = 0; at < 400; at++) {
            usages.add(new Usage(firm(), YearMonth.of(YEAR, 1 + chance.nextInt(12)), at, 1 + chance.nextInt(90)));
        }
    }

    int events() {
        return steps.size()
                + decisions.size()
                + visits.size()
                + services.size()
                + meetings.size()
                + levels.size()
                + results.size()
                + takings.size() * 2
                + usages.size();
    }

    private void problem(String id) {
        var team = chance(96) ? team() : 0;
        var at = moment(day());
        var last = journey(id, at);
        if (chance(25)) {
            // Written down after the visit that it came of.
            visits.add(new Visited("V-" + id, firm(), on(at).minusDays(chance.nextInt(20)), 0, id));
        }
        var now = team;
        for (var turn = 0; turn < 2 && chance(18); turn++) {
            var next = team();
            decisions.add(new Decision(id, now, next, later(at)));
            now = next;
        }
        problems.add(new Posted(id, firm(), now, chance(6)));
        for (var turn = chance.nextInt(4); turn > 0; turn--) {
            services.add(new Service(services.size() + 1, id, "E-" + chance.nextInt(EXPERTS), on(later(at)), hours()));
        }
        if (chance(45)) {
            solved(id, last);
        }
    }

    /** Walks some of the journey; returns the last moment. */
    private Instant journey(String id, Instant begin) {
        var walk = one(
                "",
                "submit:DRAFT:SUBMITTED",
                "submit:DRAFT:SUBMITTED return:SUBMITTED:RETURNED submit:RETURNED:SUBMITTED accept:SUBMITTED:ACCEPTED",
                "submit:DRAFT:SUBMITTED reject:SUBMITTED:REJECTED undo:REJECTED:SUBMITTED accept:SUBMITTED:ACCEPTED",
                "submit:DRAFT:SUBMITTED accept:SUBMITTED:ACCEPTED undo:ACCEPTED:SUBMITTED reject:SUBMITTED:REJECTED",
                "submit:DRAFT:SUBMITTED accept:SUBMITTED:ACCEPTED refine:ACCEPTED:REFINING publish:REFINING:PUBLISHED"
                        + " match:PUBLISHED:MATCHING no-expert:MATCHING:NO_EXPERT",
                "submit:DRAFT:SUBMITTED accept:SUBMITTED:ACCEPTED match:PUBLISHED:MATCHING talk:MATCHING:IN_TALKS"
                        + " rematch:IN_TALKS:MATCHING talk:MATCHING:IN_TALKS serve:IN_TALKS:IN_SERVICE"
                        + " deliver:IN_SERVICE:DELIVERED solve:DELIVERED:SOLVED archive:SOLVED:ARCHIVED",
                "submit:DRAFT:SUBMITTED accept:SUBMITTED:ACCEPTED withdraw:ACCEPTED:WITHDRAWN"
                        + " resume:WITHDRAWN:SUBMITTED accept:SUBMITTED:ACCEPTED",
                "expire:DRAFT:EXPIRED",
                "submit:DRAFT:SUBMITTED accept:SUBMITTED:ACCEPTED merge:ACCEPTED:MERGED archive:MERGED:ARCHIVED");
        var at = begin;
        for (var word : walk.isEmpty() ? List.<String>of() : List.of(walk.split(" ", -1))) {
            var parts = word.split(":", -1);
            steps.add(new Step(id, parts[0], ProblemStatus.valueOf(parts[1]), ProblemStatus.valueOf(parts[2]), at));
            at = parts[0].equals("undo") ? at.plusSeconds(300) : later(at);
        }
        return at;
    }

    private void solved(String id, Instant begin) {
        var at = begin;
        var level = chance.nextInt(3);
        for (var turn = 1 + chance.nextInt(4); turn > 0; turn--) {
            level = chance(18)
                    ? Math.max(0, level - 1 - chance.nextInt(2))
                    : Math.min(6, level + 1 + chance.nextInt(2));
            var levelId = levels.size() + 1L;
            levels.add(new Level(levelId, id, level, at, chance(70) ? at.plusSeconds(86_400L * 9) : null));
            if (chance(40)) {
                // Reached earlier than it was written down.
                var amount = chance(70) ? BigDecimal.valueOf(1 + chance.nextInt(9000), 2) : null;
                results.add(new Result(levelId, id, on(at).minusDays(chance.nextInt(45)), amount, at));
            }
            at = later(at);
        }
        if (chance(45)) {
            owners.add(new Owned(id, one("TOUR", "TEAM", "PLATFORM")));
        }
        if (chance(40)) {
            var accepted = later(begin);
            takings.add(new Taken(
                    "K-" + id,
                    id,
                    BigDecimal.valueOf(1 + chance.nextInt(90_000), 4),
                    accepted,
                    chance(30) ? later(accepted) : null));
        }
    }

    private void met(String id) {
        var of = new ArrayList<String>();
        for (var count = 1 + chance.nextInt(3); count > 0; count--) {
            var problemId = "P-%04d".formatted(chance.nextInt(PROBLEMS));
            if (!of.contains(problemId)) {
                of.add(problemId);
            }
        }
        meetings.add(new Met(
                id,
                moment(day()),
                one("HELD", "HELD", "RATED", "CANCELLED", "SCHEDULED"),
                chance(60) ? one("USEFUL", "COOPERATION", "NOT_HELD") : null,
                of));
    }

    private boolean chance(int percent) {
        return chance.nextInt(100) < percent;
    }

    private int team() {
        return 1 + chance.nextInt(TEAMS);
    }

    private String firm() {
        return "F-" + chance.nextInt(FIRMS);
    }

    private double hours() {
        return chance(50) ? 0.1 * (1 + chance.nextInt(80)) : 1 + chance.nextInt(8);
    }

    private LocalDate day() {
        return LocalDate.of(YEAR, 1, 1).minusDays(40).plusDays(chance.nextInt(405));
    }

    /** Often close to midnight, where the day of the office is not that of UTC. */
    private Instant moment(LocalDate day) {
        return day.atTime(one(0, 7, 9, 16, 23), chance.nextInt(60))
                .atZone(OFFICE)
                .toInstant();
    }

    private Instant later(Instant at) {
        return moment(on(at).plusDays(1L + chance.nextInt(40)));
    }

    @SafeVarargs
    private <T> T one(T... of) {
        return of[chance.nextInt(of.length)];
    }

    static LocalDate on(Instant at) {
        return at.atZone(OFFICE).toLocalDate();
    }

    record Posted(String id, String firm, int team, boolean withdrawn) {}

    record Step(String problemId, String name, ProblemStatus from, ProblemStatus to, Instant at) {}

    record Decision(String problemId, int from, int to, Instant at) {}

    record Visited(
            String id,
            String firm,
            LocalDate on,
            int team,
            @Nullable String problemId) {}

    record Service(long id, String problemId, String expert, LocalDate on, double hours) {}

    record Met(
            String id, Instant at, String state, @Nullable String outcome, List<String> problems) {}

    record Level(
            long id,
            String problemId,
            int level,
            Instant at,
            @Nullable Instant confirmed) {}

    record Result(
            long levelId,
            String problemId,
            LocalDate reached,
            @Nullable BigDecimal amount,
            Instant at) {}

    record Owned(String problemId, String owner) {}

    record Taken(
            String id,
            String problemId,
            BigDecimal contract,
            Instant accepted,
            @Nullable Instant cancelled) {}

    record Firm(String id, String industry, boolean consent, boolean withdrawn) {}

    record Usage(String firm, YearMonth month, int number, int count) {}
}
