package io.zhiqiao.matcher.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhiqiao.indexer.analysis.EmbeddingModel;
import io.zhiqiao.indexer.index.LazyEmbedder;
import io.zhiqiao.indexer.taxonomy.ConfigFolder;
import io.zhiqiao.indexer.taxonomy.Taxonomies;
import io.zhiqiao.matcher.route.Lessons.Lesson;
import io.zhiqiao.matcher.route.Routing.Part;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Problems are led to teams by what the files say, and by what people corrected. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RouterTest {

    private static final int VEHICLES = 2;
    private static final int EQUIPMENT = 3;
    private static final int MATERIALS = 5;
    private static final RoutedText CASTING =
            new RoutedText("压铸壳体试漏漏气", "电机壳体压铸后加工，试漏时有气孔，报废多。", "3392", List.of("B22D"));

    private final LazyEmbedder embedder = new LazyEmbedder(EmbeddingModel.BGE_SMALL_ZH, 1);
    private Router router;

    @BeforeAll
    void open() {
        var config = ConfigFolder.find();
        router = new RouterFiles(Taxonomies.load(config), config, RouterFiles.DEFAULT).router(experts -> {}, embedder);
    }

    @AfterAll
    void close() {
        embedder.close();
    }

    @Test
    void clearProblemsFindTheirTeams() {
        assertThat(first(text("数控机床主轴热误差大", "加工中心主轴升温后尺寸漂移"))).isEqualTo(EQUIPMENT);
        assertThat(first(text("高盐废水蒸发结晶堵塞", "废水零排放，污泥多"))).isEqualTo(8);
        assertThat(first(text("柑橘采后保鲜腐烂率高", "果园采收后贮藏"))).isEqualTo(9);
    }

    @Test
    void partsSumToTheScoreAndConfidencesToOne() {
        var routing = router.with(lessons(3, EQUIPMENT, MATERIALS), List.of()).route(CASTING);

        assertThat(routing.teams())
                .hasSize(13)
                .allSatisfy(team -> assertThat(
                                team.parts().stream().mapToDouble(Part::value).sum())
                        .isCloseTo(team.score(), within(1e-12)));
        assertThat(routing.teams().stream()
                        .mapToDouble(Routing.RankedTeam::confidence)
                        .sum())
                .isCloseTo(1, within(1e-9));
        assertThat(routing.teams().stream().map(Routing.RankedTeam::score).toList())
                .isSortedAccordingTo((one, other) -> Double.compare(other, one));
    }

    @Test
    void nothingKnownIsUnmapped() {
        var routing = router.route(text("qzxv wvkj", "zzqx vvwk"));

        assertThat(routing.unmapped()).isTrue();
        assertThat(routing.first()).isEmpty();
    }

    @Test
    void oneCorrectionAloneDoesNotFlipWhatIsClear() {
        assertThat(first(router.route(CASTING))).isEqualTo(EQUIPMENT);
        assertThat(first(
                        router.with(lessons(1, EQUIPMENT, MATERIALS), List.of()).route(CASTING)))
                .isEqualTo(EQUIPMENT);
    }

    @Test
    void repeatedCorrectionChangesTheNextSuggestion() {
        assertThat(first(
                        router.with(lessons(6, EQUIPMENT, MATERIALS), List.of()).route(CASTING)))
                .isEqualTo(MATERIALS);
    }

    @Test
    void correctionOfOneProblemLeavesOthersAlone() {
        var other = text("白酒酿造出酒率低", "窖池发酵不稳");
        var taught = router.with(lessons(6, EQUIPMENT, MATERIALS), List.of());

        assertThat(taught.route(other).teams()).isEqualTo(router.route(other).teams());
    }

    @Test
    void mendedWordAndPrefixCount() {
        var unknown = new RoutedText("qzxv", "", "9999", List.of());
        assertThat(router.route(unknown).unmapped()).isTrue();
        assertThat(router.unknownCodes(unknown)).containsExactly("9999");

        var byWord = router.with(Lessons.NONE, List.of(new Mending(Mending.Kind.WORD, "QZXV", VEHICLES)));
        var byCode = router.with(Lessons.NONE, List.of(new Mending(Mending.Kind.INDUSTRY, "99", VEHICLES)));

        assertThat(first(byWord.route(unknown))).isEqualTo(VEHICLES);
        assertThat(first(byCode.route(unknown))).isEqualTo(VEHICLES);
        assertThat(byCode.unknownCodes(unknown)).isEmpty();
    }

    @Test
    void longerPrefixHasTheLargerShare() {
        var shares = new TeamCodes(List.of(List.of("34"), List.of("3491"), List.of("H01M10/"))).shares("3491");

        assertThat(shares[0]).isCloseTo(0.2, within(1e-12));
        assertThat(shares[1]).isCloseTo(0.8, within(1e-12));
        assertThat(shares[2]).isZero();
    }

    private List<Lesson> signs(int corrections, int from, int to) {
        var all = new ArrayList<Lesson>();
        for (var at = 0; at < corrections; at++) {
            for (var sign : router.signs(CASTING)) {
                all.add(new Lesson("c" + at, sign, from, to));
            }
        }
        return all;
    }

    private Lessons lessons(int corrections, int from, int to) {
        return new Lessons(signs(corrections, from, to));
    }

    private int first(RoutedText text) {
        return first(router.route(text));
    }

    private static int first(Routing routing) {
        return routing.first().map(Routing.RankedTeam::number).orElse(0);
    }

    private static RoutedText text(String title, String text) {
        return new RoutedText(title, text, "", List.of());
    }
}
