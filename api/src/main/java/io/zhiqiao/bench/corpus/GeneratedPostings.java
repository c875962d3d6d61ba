package io.zhiqiao.bench.corpus;

import io.zhiqiao.indexer.corpus.Confidentiality;
import io.zhiqiao.indexer.corpus.Organisation;
import io.zhiqiao.indexer.corpus.OrganisationId;
import io.zhiqiao.indexer.corpus.OrganisationRef;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.corpus.ProblemId;
import io.zhiqiao.indexer.corpus.ProblemStatus;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Invented enterprises and what they posted, in states as a programme has them after some years. */
public final class GeneratedPostings {

    /** Grows with each change of what is generated. */
    public static final int VERSION = 1;

    /** Enterprises, each with about as many problems as any other. */
    public static final int FIRMS = 400;

    private static final List<String> DISTRICTS = List.of("渝中区", "沙坪坝区", "九龙坡区", "南岸区", "北碚区", "巴南区", "涪陵区", "永川区");
    private static final List<String> TEAMS = List.of("汽车摩托车", "新能源", "先进材料", "装备制造", "电子信息", "现代农业");

    /** How many of a hundred problems are in which state. */
    private static final List<Share> STATES = List.of(
            new Share(ProblemStatus.DRAFT, 3),
            new Share(ProblemStatus.SUBMITTED, 4),
            new Share(ProblemStatus.RETURNED, 2),
            new Share(ProblemStatus.ACCEPTED, 2),
            new Share(ProblemStatus.REFINING, 2),
            new Share(ProblemStatus.PUBLISHED, 25),
            new Share(ProblemStatus.MATCHING, 10),
            new Share(ProblemStatus.IN_SERVICE, 5),
            new Share(ProblemStatus.SOLVED, 12),
            new Share(ProblemStatus.REVIEWED, 10),
            new Share(ProblemStatus.ARCHIVED, 20),
            new Share(ProblemStatus.REJECTED, 5));

    private final List<String> texts;

    /**
     * Makes the texts.
     *
     * @param count how many problems, at least 1
     */
    public GeneratedPostings(ClausePool clauses, int count, long seed) {
        this.texts = texts(clauses, count, seed);
    }

    /** Texts of problems, each another one. */
    public static List<String> texts(ClausePool clauses, int count, long seed) {
        return GeneratedProblems.make(clauses, count, seed).stream()
                .map(Problem::problemText)
                .toList();
    }

    /** Id of the {@code i}-th enterprise. */
    public static String firmId(int i) {
        return "F%04d".formatted(i % FIRMS);
    }

    /** Id of the {@code i}-th problem. */
    public static String problemId(int i) {
        return "N%06d".formatted(i);
    }

    /** State of the {@code i}-th problem. */
    public static ProblemStatus status(int i) {
        // A prime step, so that each enterprise has problems in many states.
        var place = (i * 37 + i / FIRMS * 11) % 100;
        for (var share : STATES) {
            if (place < share.percent()) {
                return share.status();
            }
            place -= share.percent();
        }
        return ProblemStatus.ARCHIVED;
    }

    /** All enterprises. */
    public List<Organisation> organisations() {
        return IntStream.range(0, FIRMS).mapToObj(GeneratedPostings::firm).toList();
    }

    private static Organisation firm(int i) {
        return new Organisation(
                new OrganisationId(firmId(i)),
                firmName(i),
                "企业",
                "",
                List.of(),
                "3670",
                DISTRICTS.get(i % DISTRICTS.size()),
                "",
                "",
                List.of(),
                new Organisation.PatentAccount("", null),
                "");
    }

    private static String firmName(int i) {
        return "示例第%d制造有限公司".formatted(i % FIRMS);
    }

    /** The {@code i}-th problem. */
    public Problem problem(int i) {
        var random = new SplittableRandom(i);
        var text = texts.get(i);
        var firm = new OrganisationRef(new OrganisationId(firmId(i)), firmName(i));
        return new Problem(
                new ProblemId(problemId(i)),
                text.substring(0, Math.min(24, text.length())),
                text,
                new Problem.Classification("技术攻关", "3670", "", List.of(), TEAMS.get(i % TEAMS.size())),
                statement(text, random),
                engagement(random),
                new Problem.Posting(
                        firm, DISTRICTS.get(i % FIRMS % DISTRICTS.size()), "张工 13800000000", "企业自填", status(i), null));
    }

    private static Problem.Statement statement(String text, RandomGenerator random) {
        var target = new Problem.Target("合格率", ">=", String.valueOf(random.nextInt(90, 99)), "%", "", true);
        return new Problem.Statement(
                "", text + "，已持续%d个月".formatted(random.nextInt(2, 24)), "", "", List.of(target), "", "", null);
    }

    private static Problem.Engagement engagement(RandomGenerator random) {
        return new Problem.Engagement(
                List.of("技术服务"),
                10.0,
                50.0,
                "",
                null,
                random.nextInt(1, 6),
                1,
                List.of(),
                random.nextInt(5) == 0 ? Confidentiality.POOL_ONLY : Confidentiality.PUBLIC);
    }

    private record Share(ProblemStatus status, int percent) {}
}
