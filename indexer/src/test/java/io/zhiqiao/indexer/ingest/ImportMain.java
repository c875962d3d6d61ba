package io.zhiqiao.indexer.ingest;

import io.zhiqiao.indexer.ingest.mapping.Mapping;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;

/**
 * Imports files into a store in a fresh folder and prints the report; for trying out and for measuring with a bounded
 * heap. Arguments: {@code [--mapping FILE] [--organisation ID] [--generate csv|xlsx ROWS] FILE…}.
 */
public final class ImportMain {

    private ImportMain() {}

    /** Runs it. */
    public static void main(String[] arguments) throws Exception {
        var options = ImportOptions.DEFAULT;
        var files = new ArrayList<Path>();
        var folder = Files.createTempDirectory("zhiqiao-import");
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--mapping" -> options = options.withMapping(Mapping.read(Path.of(arguments[++i])));
                case "--organisation" -> options = options.withOrganisation(arguments[++i]);
                case "--generate" ->
                    files.addAll(GeneratedFiles.write(folder, arguments[++i], Integer.parseInt(arguments[++i])));
                default -> files.add(Path.of(arguments[i]));
            }
        }
        options = options.withRejectedWorkbook(folder.resolve("rejected.xlsx"));
        try (var fixture = new ImportFixture(folder)) {
            for (int round = 1; round <= 2; round++) {
                long start = System.nanoTime();
                var report = fixture.run(options, files);
                double seconds = (System.nanoTime() - start) / 1e9;
                report.sheets().forEach(System.out::println);
                report.problems().forEach(System.out::println);
                report.firstRejected().stream().limit(30).forEach(System.out::println);
                System.out.println(String.format(
                        Locale.ROOT,
                        "round %d: %.2f s, %.0f rows/s, heap limit %d MB",
                        round,
                        seconds,
                        report.total(ImportReport.SheetReport::rows) / seconds,
                        Runtime.getRuntime().maxMemory() >> 20));
            }
        }
    }
}
