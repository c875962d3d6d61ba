package io.zhiqiao.indexer.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Text by text, what becomes of it: the table is for reading, too. */
class TermsTableTest {

    @ParameterizedTest
    @MethodSource("rows")
    void textBecomesTheTermsOfTheTable(List<String> row) {
        var terms = ShippedLists.ANALYSIS.terms(row.get(0)).stream()
                .map(term -> term.text() + ":" + term.kind())
                .collect(Collectors.joining("  "));

        assertThat(terms).isEqualTo(row.get(1));
    }

    @Test
    void tableIsLargeEnoughToMeanSomething() {
        assertThat(rows()).hasSizeGreaterThan(80);
    }

    static Stream<List<String>> rows() {
        try (var table = TermsTableTest.class.getResourceAsStream("/analysis/terms-table.tsv")) {
            assertThat(table).isNotNull();
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t")));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
