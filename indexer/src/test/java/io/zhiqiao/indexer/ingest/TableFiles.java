package io.zhiqiao.indexer.ingest;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import tools.jackson.databind.json.JsonMapper;

/** Writes the same rows in each format. */
final class TableFiles {

    private final Path folder;
    private final String name;

    TableFiles(Path folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    List<Path> all(List<Map<String, String>> rows) throws IOException {
        return List.of(xlsx(rows), csv(rows), jsonl(rows));
    }

    private Path xlsx(List<Map<String, String>> rows) throws IOException {
        var file = folder.resolve(name + ".xlsx");
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet(name);
            var headers = List.copyOf(rows.getFirst().keySet());
            for (int c = 0; c < headers.size(); c++) {
                sheet.value(0, c, headers.get(c));
                for (int r = 0; r < rows.size(); r++) {
                    sheet.value(r + 1, c, rows.get(r).get(headers.get(c)));
                }
            }
        }
        return file;
    }

    private Path csv(List<Map<String, String>> rows) throws IOException {
        var file = folder.resolve(name + ".csv");
        try (var csv = CsvWriter.builder().build(file)) {
            csv.writeRecord(rows.getFirst().keySet());
            rows.forEach(row -> csv.writeRecord(row.values()));
        }
        return file;
    }

    private Path jsonl(List<Map<String, String>> rows) throws IOException {
        var json = JsonMapper.builder().build();
        return Files.write(
                folder.resolve(name + ".jsonl"),
                rows.stream().map(json::writeValueAsString).toList());
    }
}
