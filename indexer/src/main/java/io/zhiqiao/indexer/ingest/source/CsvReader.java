package io.zhiqiao.indexer.ingest.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Reads csv: separator comma, semicolon or tab, quoted with {@code "}, in the encoding that it was found to have. */
public final class CsvReader implements RowTable {

    private static final int MAX_FIELDS = 2_000;
    private static final int MAX_LINE_CHARS = 1 << 24;
    private static final String SEPARATORS = ",;\t";

    private final TextFile text;
    private final char separator;
    private final LineTable table = new LineTable(this::read, true);

    private CsvReader(TextFile text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /**
     * Opens a file.
     *
     * @throws IOException if it cannot be read
     */
    public static CsvReader open(Path file) throws IOException {
        return open(file, TextEncoding.of(file));
    }

    static CsvReader open(Path file, Charset encoding) throws IOException {
        var text = new TextFile(file, encoding);
        return new CsvReader(text, separatorOf(text));
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
    public List<List<String>> head() throws UnreadableFileException {
        return table.head();
    }

    @Override
    public void readRows(int headerLine, Consumer<RawRow> rows) throws UnreadableFileException {
        table.readRows(headerLine, rows);
    }

    @Override
    public List<String> namelessColumns() {
        return table.namelessColumns();
    }

    /** Hands on each line until {@code next} says that it has enough. */
    private void read(Predicate<Line> next) throws UnreadableFileException {
        try (var reader = text.reader();
                var csv = de.siegmar.fastcsv.reader.CsvReader.builder()
                        .fieldSeparator(separator)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .build(records(), new CellLimitReader(reader, separator))) {
            for (var line : csv) {
                if (!next.test(line(line))) {
                    return;
                }
            }
        } catch (CsvParseException e) {
            throw new UnreadableFileException(
                    FileRule.OPEN_QUOTE, "csv 结构错误：%s。The csv cannot be parsed.".formatted(e.getMessage()), e);
        } catch (UncheckedIOException | IOException e) {
            throw new UnreadableFileException(
                    FileRule.DAMAGED, "读取中断：%s。Reading broke off.".formatted(e.getMessage()), e);
        }
    }

    private static CsvRecordHandler records() {
        return CsvRecordHandler.builder()
                .maxFields(MAX_FIELDS)
                .maxRecordSize(MAX_LINE_CHARS)
                .build();
    }

    private static char separatorOf(TextFile text) throws IOException {
        var counts = new int[SEPARATORS.length()];
        try (var reader = text.reader()) {
            boolean quoted = false;
            int c = reader.read();
            for (int i = 0;
                    c >= 0 && i < Cell.MAX_CHARS && (quoted || (c != '\n' && c != '\r') || isBlank(counts));
                    i++) {
                quoted ^= c == '"';
                int which = quoted ? -1 : SEPARATORS.indexOf(c);
                if (which >= 0) {
                    counts[which]++;
                }
                c = reader.read();
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return SEPARATORS.charAt(best);
    }

    /** Titles above the header have no separator: look on. */
    private static boolean isBlank(int[] counts) {
        for (int count : counts) {
            if (count > 0) {
                return false;
            }
        }
        return true;
    }

    private static Line line(CsvRecord csv) {
        var cells = new ArrayList<Cell>(csv.getFieldCount());
        for (int i = 0; i < csv.getFieldCount(); i++) {
            cells.add(cell(csv.getField(i)));
        }
        return new Line(Math.toIntExact(csv.getStartingLineNumber()), cells, List.of());
    }

    private static Cell cell(String field) {
        if (field.indexOf(CellLimitReader.MENDED) >= 0) {
            return new Cell.Flawed(
                    field.substring(0, Math.min(field.length(), Cell.MAX_CHARS)),
                    new Fault(
                            "",
                            field,
                            Rule.ENCODING,
                            "有无法识别的字符，或引号后有多余文字；请改正，或把文件存为 UTF-8。Mend the characters or what follows the quotation mark, or save the file in UTF-8."));
        }
        return Cell.of(field);
    }
}
