package io.zhiqiao.indexer.ingest.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the JSON form of a COUNTER R5.1 database report, item by item; rows are numbered by item. */
public final class CounterReader implements RowTable {

    private final TextFile text;
    private final JsonMapper json = JsonCells.sequenceMapper();

    private CounterReader(TextFile text) {
        this.text = text;
    }

    /**
     * Opens a file.
     *
     * @throws IOException if it cannot be read
     */
    public static CounterReader open(Path file) throws IOException {
        return new CounterReader(new TextFile(file, TextEncoding.ofJson(file)));
    }

    @Override
    public String sheet() {
        return "";
    }

    @Override
    public long bytesRead() {
        return text.bytesRead();
    }

    @Override
    public List<List<String>> head() {
        return List.of(List.of("organisation", "period", "Database", "Platform", "Metric_Type", "count"));
    }

    @Override
    public void readRows(int headerLine, Consumer<RawRow> rows) throws UnreadableFileException {
        try (var reader = new ElementLimitReader(text.reader());
                var parser = json.createParser(reader)) {
            report(parser, reader, rows);
        } catch (UnreadableFileException e) {
            throw e;
        } catch (JacksonException e) {
            throw JsonCells.unreadable(e, "报告 JSON 有误：%1$s。The JSON of the report breaks off.");
        } catch (IOException e) {
            throw new UnreadableFileException(
                    FileRule.DAMAGED, "报告 JSON 有误：%s。The JSON of the report breaks off.".formatted(e.getMessage()), e);
        }
    }

    private void report(JsonParser parser, ElementLimitReader limit, Consumer<RawRow> rows)
            throws UnreadableFileException {
        CounterHeader header = null;
        parser.nextToken();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            var token = parser.nextToken();
            if (name.equals("Report_Header")) {
                header = header(json.readTree(parser));
            } else if (name.equals("Report_Items") && token == JsonToken.START_ARRAY) {
                items(parser, limit, header, rows);
            } else {
                parser.skipChildren();
            }
            limit.nextElement();
        }
    }

    private void items(
            JsonParser parser, ElementLimitReader limit, @Nullable CounterHeader header, Consumer<RawRow> rows)
            throws UnreadableFileException {
        if (header == null) {
            throw new UnreadableFileException(
                    FileRule.COUNTER, "Report_Header 应在 Report_Items 之前。Report_Header must come first.");
        }
        for (int number = 1; parser.nextToken() != JsonToken.END_ARRAY; number++) {
            if (parser.currentToken() == null) {
                throw new UnreadableFileException(FileRule.DAMAGED, "报告不完整。The report breaks off.");
            }
            var item = json.readTree(parser);
            item(number, item, header).forEach(rows);
            limit.nextElement();
        }
    }

    private static CounterHeader header(JsonNode node) throws UnreadableFileException {
        var ids = new ArrayList<String>();
        node.path("Institution_ID")
                .forEachEntry((namespace, values) -> values.forEach(value -> ids.add(value.asString(""))));
        return CounterHeader.of(
                node.path("Report_ID").asString(""),
                node.path("Release").asString(""),
                ids,
                node.path("Institution_Name").asString(""));
    }

    private static List<RawRow> item(int number, JsonNode item, CounterHeader header) {
        if (!item.isObject()) {
            return List.of(JsonCells.broken(number, item.getNodeType().name(), item.toString()));
        }
        var rows = new ArrayList<RawRow>();
        for (var attributes : item.path("Attribute_Performance")) {
            attributes.path("Performance").forEachEntry((metric, months) -> {
                var outer = outer(header, item, attributes, metric);
                months.forEachEntry((month, count) -> {
                    var cell = JsonCells.cell(count);
                    if (CounterHeader.isUsage(cell) && !month.equals("Reporting_Period_Total")) {
                        rows.add(CounterHeader.row(number, CounterTable.cells(outer, month, cell)));
                    }
                });
            });
        }
        return rows;
    }

    private static Map<String, Cell> outer(CounterHeader header, JsonNode item, JsonNode attributes, String metric) {
        var outer = new LinkedHashMap<String, Cell>();
        outer.put("organisation", header.institutionCell());
        outer.put("Database", JsonCells.text(item.path("Database").asString("")));
        outer.put("Platform", JsonCells.text(item.path("Platform").asString("")));
        outer.put("Metric_Type", JsonCells.text(metric));
        outer.put("Data_Type", JsonCells.text(attributes.path("Data_Type").asString("")));
        outer.put(
                "Access_Method", JsonCells.text(attributes.path("Access_Method").asString("")));
        return outer;
    }
}
