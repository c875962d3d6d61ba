package io.zhiqiao.indexer.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.indexer.ingest.source.Cell;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellTemplateTest {

    @ParameterizedTest
    @CsvSource({"{t:2},气", "{t:3},气𠮷", "{t:4},气𠮷孔", "{t:9},气𠮷孔"})
    void aCutNeverHalvesACharacter(String template, String expected) {
        var scope = FieldScope.of(Map.of("t", Cell.of("气𠮷孔")));

        assertThat(new CellTemplate(template).fill(scope).text()).isEqualTo(expected);
    }
}
