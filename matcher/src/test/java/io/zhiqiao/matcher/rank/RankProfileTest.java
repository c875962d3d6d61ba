package io.zhiqiao.matcher.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhiqiao.indexer.taxonomy.ConfigFolder;
import io.zhiqiao.matcher.rank.RankProfile.FitWordings;
import io.zhiqiao.matcher.retrieve.RetrievalDepth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankProfileTest {

    private static final Path SHIPPED = ConfigFolder.find().resolve("ranking");

    @TempDir
    private Path folder;

    @Test
    void everyShippedProfileLoadsUnderTheNameOfItsFile() throws IOException {
        try (var files = Files.list(SHIPPED)) {
            var names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yml"))
                    .map(name -> name.substring(0, name.length() - ".yml".length()))
                    .toList();
            assertThat(names).contains("untrained");
            for (var name : names) {
                assertThat(RankProfile.load(SHIPPED, name).name()).isEqualTo(name);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
    void weightOutOfItsRangeIsRefused(double weight) {
        assertThatThrownBy(() -> profile(Map.of(Feature.WORDS, 1.0, Feature.IPC, weight), List.of(1.0), 0.2))
                .hasMessageEndingWith(
                        "The weight of IPC (%s) of the rank profile (test) must be at least 0 and finite.", weight);
    }

    @Test
    void weightsOfWordsAndMeaningsMustNotAllBeNothing() {
        for (var weights : List.of(Map.<Feature, Double>of(), Map.of(Feature.IPC, 1.0))) {
            assertThatThrownBy(() -> profile(weights, List.of(1.0), 0.2))
                    .hasMessageContaining("sum of the weights of words and meanings (0.0)")
                    .hasMessageContaining("above 0");
        }
    }

    @Test
    void piecesMustHaveFallingWeights() {
        assertThatThrownBy(() -> pieces(List.of())).hasMessageContaining("bestPieces (0)");
        assertThatThrownBy(() -> pieces(List.of(0.0))).hasMessageContaining("weight of piece 1 (0.0)");
        assertThatThrownBy(() -> pieces(List.of(1.0, 1.1)))
                .hasMessageContaining("weight of piece 2 (1.1)")
                .hasMessageContaining("not above the one before");
        assertThatThrownBy(() -> pieces(List.of(Double.POSITIVE_INFINITY))).hasMessageContaining("finite");
        assertThatThrownBy(() -> pieces(List.of(Double.NaN))).hasMessageContaining("NaN");
        assertThat(pieces(List.of(1.0, 1.0)).bestPieces()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -1, Double.NaN})
    void halfFitOutOfItsRangeIsRefused(double halfFit) {
        assertThatThrownBy(() -> profile(Map.of(Feature.WORDS, 1.0), List.of(1.0), halfFit))
                .hasMessageEndingWith("The halfFit (%s) of the rank profile (test) must be in (0, 1).", halfFit);
    }

    @Test
    void endsOfTheRangesAreAccepted() {
        assertThat(profile(Map.of(Feature.WORDS, 1.0, Feature.IPC, 0.0), List.of(1.0), 0.2)
                        .weight(Feature.IPC))
                .isZero();
        assertThat(new FitWordings(0.4, 0.4, 0.4).of(0.4)).isEqualTo(FitWording.STRONG);
        assertThat(new FitWordings(0, 0, 0).of(0)).isEqualTo(FitWording.STRONG);
    }

    @Test
    void wordingsMustFall() {
        assertThatThrownBy(() -> new FitWordings(0.3, 0.4, 0.2)).hasMessageContaining("(0.3, 0.4, 0.2)");
        assertThatThrownBy(() -> new FitWordings(0.5, 0.4, 0.45)).hasMessageContaining("descending");
        assertThatThrownBy(() -> new FitWordings(0.5, 0.4, -0.1)).hasMessageContaining("at least 0");
        assertThatThrownBy(() -> new FitWordings(0.5, Double.NaN, 0.1)).hasMessageContaining("NaN");
    }

    @Test
    void fitEqualToABorderHasTheBetterWord() {
        var wordings = new FitWordings(0.6, 0.45, 0.33);

        assertThat(wordings.of(0.6)).isEqualTo(FitWording.STRONG);
        assertThat(wordings.of(Math.nextDown(0.6))).isEqualTo(FitWording.FAIR);
        assertThat(wordings.of(0.45)).isEqualTo(FitWording.FAIR);
        assertThat(wordings.of(0.33)).isEqualTo(FitWording.POSSIBLE);
        assertThat(wordings.of(Math.nextDown(0.33))).isEqualTo(FitWording.NOT_SUGGESTED);
    }

    @Test
    void retrievalDepthOutOfItsRangeIsRefused() {
        assertThatThrownBy(() -> new RetrievalDepth(0, 1, 1, 0)).hasMessageContaining("lexicalTerms (0)");
        assertThatThrownBy(() -> new RetrievalDepth(1025, 1, 1, 0)).hasMessageContaining("at most 1024");
        assertThatThrownBy(() -> new RetrievalDepth(1, 0, 1, 0)).hasMessageContaining("lexicalPieces (0)");
        assertThatThrownBy(() -> new RetrievalDepth(1, 1, 0, 0)).hasMessageContaining("densePieces (0)");
        assertThatThrownBy(() -> new RetrievalDepth(1, 1, 1, -1)).hasMessageContaining("codePieces (-1)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere", "../ranking/untrained", "", "untrained.yml"})
    void nameThatIsNoProfileOfTheFolderIsSaid(String name) {
        assertThatThrownBy(() -> RankProfile.load(SHIPPED, name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("There is no rank profile (" + name + ")");
    }

    @Test
    void whatIsMissingUnknownOrWrongInAFileIsNamed() throws IOException {
        assertThatThrownBy(() -> load(text -> text.replaceAll("(?m)^halfFit.*$", "")))
                .hasMessageContaining("changed.yml")
                .hasMessageContaining("halfFit");
        assertThatThrownBy(() -> load(text -> text + "\nhalfFitt: 1\n")).hasMessageContaining("halfFitt");
        assertThatThrownBy(() -> load(text -> text.replace("IPC: ", "IPX: "))).hasMessageContaining("IPX");
        assertThatThrownBy(() -> load(text -> text.replace("halfFit: 0.18", "halfFit: 1.8")))
                .hasMessageContaining("halfFit (1.8)");
        assertThatThrownBy(() -> load(text -> "{")).hasMessageContaining("changed.yml");
        assertThatThrownBy(() -> load(text -> text.replace("name: changed", "name: other")))
                .hasMessageContaining("(other)")
                .hasMessageContaining("changed.yml");
    }

    private void load(UnaryOperator<String> change) throws IOException {
        var text = Files.readString(SHIPPED.resolve("untrained.yml")).replace("name: untrained", "name: changed");
        Files.writeString(folder.resolve("changed.yml"), change.apply(text));
        RankProfile.load(folder, "changed");
    }

    private static RankProfile pieces(List<Double> bestPieces) {
        return profile(Map.of(Feature.WORDS, 1.0), bestPieces, 0.2);
    }

    private static RankProfile profile(Map<Feature, Double> weights, List<Double> bestPieces, double halfFit) {
        return new RankProfile(
                "test", new RetrievalDepth(1, 1, 1, 0), weights, bestPieces, halfFit, new FitWordings(0.6, 0.4, 0.2));
    }
}
