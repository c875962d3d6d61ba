package io.zhiqiao.indexer.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.model.embedding.onnx.bgesmallzhv15q.BgeSmallZhV15QuantizedEmbeddingModel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FirstTokenModelTest {

    private static final List<String> TEXTS =
            List.of("锂电池热失控", "镁合金压铸件表面有流痕与冷隔，热处理后起泡，合格率只有八成，希望提高到九成五以上。", "高速公路边坡监测数据量大，误报多，需要识别真正的滑动。".repeat(12));

    /** The whole model's vectors come from the library that ships it. */
    @Test
    void vectorsAreNearlyThoseOfTheWholeModel() {
        var whole = new BgeSmallZhV15QuantizedEmbeddingModel();
        try (var cut = Embedder.open(EmbeddingModel.BGE_SMALL_ZH, 1)) {
            for (var text : TEXTS) {
                assertThat(product(cut.embed(text), whole.embed(text).content().vector()))
                        .as(text)
                        .isGreaterThan(.99);
            }
        }
    }

    @Test
    void otherFormsAreRefused() {
        assertThatThrownBy(() -> FirstTokenModel.of("no model".getBytes(StandardCharsets.UTF_8), 4))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FirstTokenModel.of(new byte[0], 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0 graphs");
    }

    private static double product(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
