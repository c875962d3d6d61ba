package io.zhiqiao.bench.corpus;

import io.zhiqiao.indexer.corpus.Consent;
import io.zhiqiao.indexer.corpus.EvidenceId;
import io.zhiqiao.indexer.corpus.EvidenceKind;
import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.corpus.OrganisationRef;
import io.zhiqiao.indexer.corpus.Output;
import io.zhiqiao.indexer.corpus.PoolStatus;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Invented experts, each at home in a few terms of one service team, with outputs about them. The {@code i}-th expert
 * is the same whenever it is asked for.
 */
public final class GeneratedCorpus {

    /** Grows with each change of what is generated, so that an index kept from before is not taken for this one. */
    public static final int VERSION = 2;

    private static final List<EvidenceKind> KINDS =
            List.of(EvidenceKind.PAPER, EvidenceKind.PATENT, EvidenceKind.PROJECT);
    private static final List<String> SURNAMES = List.of("赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张".split(""));
    private static final List<String> GIVEN = List.of("明华建国丽芳静伟强敏杰涛磊洋艳勇军娟霞平刚桂英超玉兰鑫波".split(""));
    private static final List<String> DISTRICTS = List.of("渝中区", "沙坪坝区", "九龙坡区", "南岸区", "北碚区", "巴南区", "涪陵区", "永川区");
    private static final List<String> TITLES = List.of("副教授", "教授", "高级工程师", "工程师", "研究员", "副研究员");
    private static final List<String> IPC = List.of(
            "H01L", "B60L", "B23Q", "G06T", "C22C", "A61K", "A23L", "C02F", "A01G", "H01M", "G06F", "C07C", "G01S");

    /** More outputs go to few: the share of an expert falls with the number. */
    private static final double SKEW = 1.3;

    private static final double PAUSED = 0.02;
    private static final double NOT_ASKED = 0.05;
    private static final double ON_FOCUS = 0.8;

    private final ClausePool clauses;
    private final long seed;
    private final int[] outputCounts;
    private final List<Integer> teams;

    /**
     * Deals {@code outputs} to {@code experts}.
     *
     * @param experts at least 1
     * @param outputs at least 0
     */
    public GeneratedCorpus(ClausePool clauses, int experts, int outputs, long seed) {
        this.clauses = clauses;
        this.seed = seed;
        this.outputCounts = new int[experts];
        this.teams = clauses.teams();
        var random = new SplittableRandom(seed);
        for (int i = 0; i < outputs; i++) {
            outputCounts[(int) (experts * Math.pow(random.nextDouble(), SKEW))]++;
        }
    }

    public int expertCount() {
        return outputCounts.length;
    }

    /** The {@code i}-th expert with his or her outputs. */
    public ExpertWithOutputs expert(int i) {
        var random = new SplittableRandom(seed * 31 + i);
        var team = Zipf.drawEven(teams, random);
        var focus = new LinkedHashSet<String>();
        for (int draw = 0; draw < 4; draw++) {
            focus.add(Zipf.draw(clauses.terms(team), random));
        }
        var id = new ExpertId("G%07d".formatted(i));
        var terms = List.copyOf(focus);
        var outputs = new ArrayList<Output>(outputCounts[i]);
        for (int number = 1; number <= outputCounts[i]; number++) {
            outputs.add(output(id, number, team, terms, random));
        }
        return new ExpertWithOutputs(expert(id, team, terms, random), outputs);
    }

    private Output output(ExpertId id, int number, int team, List<String> focus, RandomGenerator random) {
        var kind = Zipf.draw(KINDS, random);
        var about = Zipf.draw(focus, random);
        var title = clauses.title(team, kind, about, random);
        if (random.nextInt(3) == 0) {
            title += "：" + clauses.title(team, EvidenceKind.PAPER, Zipf.draw(focus, random), random);
        }
        return new Output(
                new EvidenceId(id.value() + "-" + number),
                id,
                kind,
                title,
                text(team, focus, random),
                random.nextInt(2012, 2026),
                "",
                "",
                kind == EvidenceKind.PATENT ? List.of(IPC.get((team - 1) % IPC.size())) : List.of(),
                true);
    }

    private String text(int team, List<String> focus, RandomGenerator random) {
        var text = new StringBuilder();
        int sentences = random.nextInt(2, 5);
        for (int i = 0; i < sentences; i++) {
            var about = random.nextDouble() < ON_FOCUS ? Zipf.draw(focus, random) : "";
            text.append(clauses.body(team, about, random)).append('，');
            text.append(Wording.fill(Zipf.drawEven(Wording.FIGURES, random), "", "", random))
                    .append('。');
        }
        return text.toString();
    }

    private static Expert expert(ExpertId id, int team, List<String> focus, RandomGenerator random) {
        var name = Zipf.draw(SURNAMES, random) + Zipf.drawEven(GIVEN, random) + Zipf.drawEven(GIVEN, random);
        var organisation = new OrganisationRef(null, "示例第%d研究院".formatted(random.nextInt(1, 400)));
        var interests = String.join("；", focus);
        return new Expert(
                id,
                new Expert.Name(name, List.of(), ""),
                new Expert.Employment(organisation, "", "", Zipf.drawEven(TITLES, random), "", List.of()),
                new Expert.Expertise(
                        "技术",
                        List.of(),
                        List.of(),
                        List.of(IPC.get((team - 1) % IPC.size())),
                        List.of("第%d服务队".formatted(team)),
                        interests,
                        "",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                new Expert.Service(Zipf.drawEven(DISTRICTS, random), List.of(), List.of(), 12, random.nextInt(0, 12)),
                standing(random),
                new Expert.Ties(List.of(), random.nextBoolean() ? List.of() : null),
                Expert.Contact.NONE);
    }

    private static Expert.Standing standing(RandomGenerator random) {
        var status = random.nextDouble() < PAUSED ? PoolStatus.PAUSED : PoolStatus.ACTIVE;
        var asked = random.nextDouble() >= NOT_ASKED;
        return new Expert.Standing(status, null, null, asked ? EnumSet.of(Consent.POOL, Consent.MATCHING) : null);
    }

    /** An expert with all outputs. */
    public record ExpertWithOutputs(Expert expert, List<Output> outputs) {

        /** Copies the outputs. */
        public ExpertWithOutputs {
            outputs = List.copyOf(outputs);
        }
    }
}
