package io.zhiqiao.matcher.rank;

import io.zhiqiao.indexer.index.TextSignature;
import io.zhiqiao.matcher.query.CentredQuery;
import io.zhiqiao.matcher.query.ProblemQuery;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Compares the meaning of one problem with many pieces; in the English model where both sides are English. */
final class MeaningScorer {

    private final @Nullable Sides chinese;
    private final @Nullable Sides english;

    MeaningScorer(ProblemQuery query) {
        var meaning = query.meaning();
        var inEnglish = meaning == null ? null : meaning.english();
        this.chinese = meaning == null
                ? null
                : Sides.of(meaning.title(), meaning.full(), query.statistics().chineseMean());
        this.english = inEnglish == null
                ? null
                : Sides.of(
                        inEnglish.title(), inEnglish.full(), query.statistics().englishMean());
    }

    /** How near a piece is to title and text. */
    Meanings of(TextSignature piece) {
        if (english != null && piece.english() != null) {
            return english.compare(piece.english());
        }
        return chinese == null || piece.chinese() == null ? Meanings.NONE : chinese.compare(piece.chinese());
    }

    /**
     * Centred cosines, each in [0, 1]; negative ones count as 0.
     *
     * @param ofTitle with the title of the problem
     * @param ofText with its title and text
     */
    record Meanings(double ofTitle, double ofText) {

        static final Meanings NONE = new Meanings(0, 0);
    }

    /** Title and text of a problem in one model; the same where the problem is all title. */
    private record Sides(CentredQuery title, @Nullable CentredQuery text) {

        static Sides of(float[] title, float[] text, float @Nullable [] mean) {
            return new Sides(
                    new CentredQuery(title, mean), Arrays.equals(title, text) ? null : new CentredQuery(text, mean));
        }

        Meanings compare(float[] piece) {
            var ofTitle = Math.max(0, title.cosine(piece));
            return new Meanings(ofTitle, text == null ? ofTitle : Math.max(0, text.cosine(piece)));
        }
    }
}
