package io.zhiqiao.indexer.index;

import io.zhiqiao.indexer.analysis.TextAnalysis;
import io.zhiqiao.indexer.corpus.Evidence;
import io.zhiqiao.indexer.corpus.EvidenceKind;
import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.corpus.ExpertDraft;
import io.zhiqiao.indexer.corpus.Profile;
import io.zhiqiao.indexer.corpus.SampleCorpus;
import io.zhiqiao.indexer.taxonomy.ConfigFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Experts ready to be indexed: the sample corpus, and random ones. */
public final class IndexedSample {

    /** The analysis that the repository ships, read once. */
    public static final TextAnalysis ANALYSIS =
            TextAnalysis.load(ConfigFolder.find().resolve("analysis"));

    private static final int DIMENSIONS = 16;
    private static final List<String> WORDS = List.of(
            "热失控", "液冷板", "动力电池", "镁合金", "压铸", "气孔", "柑橘", "保鲜", "微通道", "隔热", "真空", "模具", "aerogel", "battery",
            "thermal", "ADC12");

    private IndexedSample() {}

    /** The five experts of the corpus, signed without vectors. */
    public static List<IndexedExpert> corpus() {
        return corpus(TextSigner.withoutVectors(ANALYSIS));
    }

    /** The five experts of the corpus. */
    public static List<IndexedExpert> corpus(TextSigner signer) {
        return SampleCorpus.experts().stream()
                .map(expert -> of(expert, SampleCorpus.evidenceByExpert().getOrDefault(expert.id(), List.of()), signer))
                .toList();
    }

    /** An expert with evidence, and the profile behind it. */
    public static IndexedExpert of(Expert expert, List<? extends Evidence> evidence, TextSigner signer) {
        var pieces = new ArrayList<Evidence>(evidence);
        pieces.add(Profile.of(expert));
        return new IndexedExpert(
                expert,
                pieces.stream()
                        .map(piece -> new IndexedExpert.Piece(piece, signer.sign(EvidenceWording.of(piece))))
                        .toList());
    }

    /** An expert with up to six random outputs and random vectors. */
    public static IndexedExpert random(String id, Random random) {
        var expert = ExpertDraft.of(id, "某人", SampleCorpus.UNIVERSITY)
                .interests(text(random))
                .codes("3841", random.nextBoolean() ? "H01M" : "B22D")
                .team(random.nextBoolean() ? "新能源" : "新材料")
                .expert();
        var pieces = new ArrayList<IndexedExpert.Piece>();
        int count = random.nextInt(7);
        for (int i = 0; i < count; i++) {
            var output = SampleCorpus.output(
                    id, id + "-" + i, EvidenceKind.PAPER, text(random), text(random), 2020, "H01M10/65");
            pieces.add(new IndexedExpert.Piece(output, signature(output, random)));
        }
        var profile = Profile.of(expert);
        pieces.add(new IndexedExpert.Piece(profile, signature(profile, random)));
        return new IndexedExpert(expert, pieces);
    }

    /** A few words of the trade. */
    public static String text(Random random) {
        var words = new StringBuilder();
        int count = 1 + random.nextInt(8);
        for (int i = 0; i < count; i++) {
            words.append(WORDS.get(random.nextInt(WORDS.size())))
                    .append(random.nextInt(4) == 0 ? " " : "")
                    .append((char) (0x4E00 + random.nextInt(300)));
        }
        return words.toString();
    }

    /** A random vector of unit length. */
    public static float[] vector(Random random) {
        var vector = new float[DIMENSIONS];
        double squares = 0;
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] = (float) random.nextGaussian();
            squares += vector[i] * vector[i];
        }
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] = (float) (vector[i] / Math.sqrt(squares));
        }
        return vector;
    }

    private static TextSignature signature(Evidence piece, Random random) {
        float @Nullable [] english = random.nextInt(4) == 0 ? vector(random) : null;
        return new TextSignature(ANALYSIS.grams(EvidenceWording.of(piece)), vector(random), english);
    }
}
