package io.zhiqiao.indexer.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class GramVectorTest {

    private static final long SEED = 31L;

    private final TextAnalysis analysis = ShippedLists.ANALYSIS;

    @Test
    void gramsAreCharactersPairsAndWords() {
        assertThat(analysis.grams("镁合金").size()).isEqualTo(5);
        assertThat(analysis.grams("镁 合金").size()).isEqualTo(4);
        assertThat(analysis.grams("ADC12 镁").size()).isEqualTo(2);
        assertThat(analysis.grams("镁镁镁").size()).isEqualTo(2);
        assertThat(analysis.grams("𠮷野").size()).isEqualTo(3);
        assertThat(analysis.grams("，。 😀")).isEqualTo(GramVector.EMPTY);
    }

    @Test
    void gramsAreCountedOverTheFoldedText() {
        var grams = analysis.grams("鋰電池，锂电池 ＡＤＣ adc");

        assertThat(grams.size()).isEqualTo(6);
        for (var i = 0; i < grams.size(); i++) {
            assertThat(grams.count(i)).isEqualTo(2);
        }
    }

    @Test
    void hashesAscend() {
        var grams = analysis.grams("一种镁合金压铸件的热处理工艺及其设备 with English words");

        for (var i = 1; i < grams.size(); i++) {
            assertThat(grams.hash(i)).isGreaterThan(grams.hash(i - 1));
        }
    }

    @Test
    void titleCountsThreeTimes() {
        var title = analysis.grams("镁合金压铸");
        var description = analysis.grams("镁的热处理");

        var sum = description.plus(title, 3);

        assertThat(sum).isEqualTo(GramVector.EMPTY.plus(title, 3).plus(description, 1));
        assertThat(sum.size()).isEqualTo(title.size() + description.size() - 1);
        assertThat(total(sum)).isEqualTo(3 * total(title) + total(description));
    }

    @Test
    void bytesKeepTheVector() {
        var random = new Random(SEED);
        for (var i = 0; i < 5000; i++) {
            var hashes = random.ints(random.nextInt(200)).toArray();
            var vector = GramVector.of(hashes, hashes.length)
                    .plus(GramVector.of(hashes, hashes.length / 2), 1 + random.nextInt(1000));
            var bytes = vector.toBytes();
            var shifted = new byte[bytes.length + 9];
            System.arraycopy(bytes, 0, shifted, 4, bytes.length);

            assertThat(GramVector.fromBytes(shifted, 4, bytes.length))
                    .as("seed %d, %d", SEED, i)
                    .isEqualTo(vector);
        }
    }

    @Test
    void extremeHashesKeepTheirPlace() {
        var vector = GramVector.of(new int[] {Integer.MAX_VALUE, Integer.MIN_VALUE, 0, -1}, 4);
        var bytes = vector.toBytes();

        assertThat(GramVector.fromBytes(bytes, 0, bytes.length)).isEqualTo(vector);
    }

    @Test
    void cutBytesAreRefused() {
        var bytes = analysis.grams("镁合金压铸").toBytes();

        for (var length = 0; length < bytes.length; length++) {
            var cut = length;
            assertThatThrownBy(() -> GramVector.fromBytes(bytes, 0, cut))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("damaged");
        }
    }

    private static int total(GramVector vector) {
        var total = 0;
        for (var i = 0; i < vector.size(); i++) {
            total += vector.count(i);
        }
        return total;
    }
}
