package io.zhiqiao.indexer.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.indexer.corpus.EvidenceId;
import io.zhiqiao.indexer.corpus.EvidenceKind;
import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.corpus.OrganisationId;
import io.zhiqiao.indexer.corpus.Output;
import io.zhiqiao.indexer.corpus.PatentUsage;
import io.zhiqiao.indexer.store.RecordKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random records are written as rows of each format and must come back as they were. */
class RoundTripTest {

    private static final String CHARACTERS = "压铸气孔热处理ABCxyz 0189.,;\"'=+-@（）《》<>&\t\n%𠮷é";
    private static final List<EvidenceKind> KINDS = List.of(
            EvidenceKind.PAPER,
            EvidenceKind.PATENT,
            EvidenceKind.STANDARD,
            EvidenceKind.PROJECT,
            EvidenceKind.AWARD,
            EvidenceKind.PRODUCT);

    private static final int RECORDS = 60;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20_261_123})
    void randomOutputsAreTheSameAfterEachFormat(long seed) throws IOException {
        var outputs = outputs(new Random(seed));
        for (var file : new TableFiles(folder, "outputs").all(rows(outputs))) {
            try (var fixture =
                    new ImportFixture(Files.createDirectory(folder.resolve("store-of-" + file.getFileName())))) {
                var report = fixture.run(file, fixture.file("experts.csv", ImportFixture.EXPERTS));

                assertThat(report.isClean()).as("seed %d, %s", seed, report).isTrue();
                for (var output : outputs) {
                    assertThat(fixture.store()
                                    .find(RecordKind.OUTPUTS, output.id().value()))
                            .as("seed %d, %s", seed, file)
                            .contains(output);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void randomUsageIsTheSameAfterItsImport(long seed) {
        var random = new Random(seed);
        var csv = new StringBuilder("organisation,period,database,metricType,count,ipcSubclass,action\n");
        var written = new LinkedHashMap<String, PatentUsage>();
        for (int i = 0; i < 200; i++) {
            var usage = new PatentUsage(
                    new OrganisationId("Q1"),
                    YearMonth.of(2020 + random.nextInt(6), 1 + random.nextInt(12)),
                    "库" + i,
                    "",
                    random.nextBoolean() ? "Searches_Regular" : "zq:Alerts",
                    new PatentUsage.Breakdown(
                            random.nextBoolean() ? "H01M" : "", random.nextBoolean() ? "检索" : "", "", "", "", ""),
                    1 + random.nextInt(100_000));
            written.put(usage.key(), usage);
            csv.append("Q1,%s,%s,%s,%d,%s,%s%n"
                    .formatted(
                            usage.period(),
                            usage.database(),
                            usage.metricType(),
                            usage.count(),
                            usage.breakdown().ipcSubclass(),
                            usage.breakdown().action()));
        }
        try (var fixture = new ImportFixture(folder)) {
            var report = fixture.run(
                    fixture.file("usage.csv", csv.toString()),
                    fixture.file("organisations.csv", ImportFixture.ORGANISATIONS));

            assertThat(report.isClean()).as("seed %d, %s", seed, report).isTrue();
            written.forEach((key, usage) -> assertThat(fixture.store().find(RecordKind.PATENT_USAGE, key))
                    .as("seed %d", seed)
                    .contains(usage));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7, 8})
    void randomOrganisationsAreTheSameAfterEachFormat(long seed) throws IOException {
        var records = RandomRecords.numbered(RECORDS, new RandomRecords(seed)::organisation);

        assertSameAfterEachFormat(seed, RecordKind.ORGANISATIONS, records, RecordRows::of);
    }

    @ParameterizedTest
    @ValueSource(longs = {9, 10, 11})
    void randomExpertsAreTheSameAfterEachFormat(long seed) throws IOException {
        var records = RandomRecords.numbered(RECORDS, new RandomRecords(seed)::expert);

        assertSameAfterEachFormat(seed, RecordKind.EXPERTS, records, RecordRows::of);
    }

    @ParameterizedTest
    @ValueSource(longs = {12, 13, 14})
    void randomServiceCasesAreTheSameAfterEachFormat(long seed) throws IOException {
        var records = RandomRecords.numbered(RECORDS, new RandomRecords(seed)::serviceCase);

        assertSameAfterEachFormat(seed, RecordKind.SERVICE_CASES, records, RecordRows::of);
    }

    @ParameterizedTest
    @ValueSource(longs = {15, 16, 17})
    void randomProblemsAreTheSameAfterEachFormat(long seed) throws IOException {
        var records = RandomRecords.numbered(RECORDS, new RandomRecords(seed)::problem);

        assertSameAfterEachFormat(seed, RecordKind.PROBLEMS, records, RecordRows::of);
    }

    private <T> void assertSameAfterEachFormat(
            long seed, RecordKind<T> kind, List<T> records, Function<T, Map<String, String>> rows) throws IOException {
        for (var file : new TableFiles(folder, kind.name())
                .all(records.stream().map(rows).toList())) {
            try (var fixture =
                    new ImportFixture(Files.createDirectory(folder.resolve("store-of-" + file.getFileName())))) {
                fixture.run(
                        fixture.file("known-organisations.csv", ImportFixture.ORGANISATIONS),
                        fixture.file("known-experts.csv", ImportFixture.EXPERTS));

                var report = fixture.run(file);

                assertThat(report.isClean()).as("seed %d, %s", seed, report).isTrue();
                for (var record : records) {
                    assertThat(fixture.store().find(kind, kind.key().apply(record)))
                            .as("seed %d, %s", seed, file)
                            .contains(record);
                }
            }
        }
    }

    private static List<Output> outputs(Random random) {
        var outputs = new ArrayList<Output>();
        for (int i = 0; i < 60; i++) {
            outputs.add(new Output(
                    new EvidenceId("X" + i + (char) ('a' + random.nextInt(26))),
                    new ExpertId("E1"),
                    KINDS.get(random.nextInt(KINDS.size())),
                    "题" + text(random, 80),
                    text(random, 400),
                    random.nextInt(10) == 0 ? 1950 : 1960 + random.nextInt(66),
                    text(random, 20),
                    text(random, 30),
                    random.nextBoolean() ? List.of("H01M10/6556", "B22D") : List.of(),
                    random.nextBoolean()));
        }
        return outputs;
    }

    private static String text(Random random, int maxChars) {
        var codePoints = CHARACTERS.codePoints().toArray();
        var text = new StringBuilder();
        for (int i = random.nextInt(maxChars / 2); i > 0; i--) {
            text.appendCodePoint(codePoints[random.nextInt(codePoints.length)]);
        }
        return text.toString().strip();
    }

    private static List<Map<String, String>> rows(List<Output> outputs) {
        return outputs.stream().map(RoundTripTest::row).toList();
    }

    private static Map<String, String> row(Output output) {
        var row = new LinkedHashMap<String, String>();
        row.put("年份", String.valueOf(output.year()));
        row.put("outputId", output.id().value());
        row.put("Abstract", output.text());
        row.put("专家编号", output.expertId().value());
        row.put("成果类型", output.kind().name());
        row.put("Title*", output.title());
        row.put("role", output.role());
        row.put("编号", output.identifier());
        row.put("ipc", String.join("；", output.ipc()));
        row.put("用于匹配", output.forMatching() ? "" : "否");
        return row;
    }
}
