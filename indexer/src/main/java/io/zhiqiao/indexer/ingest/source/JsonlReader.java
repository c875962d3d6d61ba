package io.zhiqiao.indexer.ingest.source;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads JSON Lines: one object per line; a line that is none is a fault of that row only. */
public final class JsonlReader implements RowTable {

    /** Longest line, in UTF-16 code units. */
    static final int MAX_LINE_CHARS = 1 << 22;

    private final TextFile text;

    private JsonlReader(TextFile text) {
        this.text = text;
    }

    /**
     * Opens a file.
     *
     * @throws IOException if it cannot be read
     */
    public static JsonlReader open(Path file) throws IOException {
        return new JsonlReader(new TextFile(file, TextEncoding.ofJson(file)));
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
        try (var reader = text.reader()) {
            var lines = new Lines(reader);
            for (var line = lines.next(); !line.isEnd(); line = lines.next()) {
                var row = row(line);
                if (!row.cells().isEmpty()) {
                    return List.of(List.copyOf(row.cells().keySet()));
                }
            }
            return List.of();
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    @Override
    public void readRows(int headerLine, Consumer<RawRow> rows) throws UnreadableFileException {
        try (var reader = text.reader()) {
            var lines = new Lines(reader);
            for (var line = lines.next(); !line.isEnd(); line = lines.next()) {
                if (!line.text().isBlank()) {
                    rows.accept(row(line));
                }
            }
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    private static RawRow row(TextLine line) {
        if (line.isCut()) {
            return new RawRow(
                    line.number(),
                    Map.of(),
                    List.of(new Fault(
                            "",
                            "",
                            Rule.TOO_LONG,
                            "该行超过 %1$d 字，请精简。The line has more than %1$d characters.".formatted(MAX_LINE_CHARS))),
                    line.text());
        }
        return JsonLine.row(line.number(), line.text());
    }

    private static UnreadableFileException damaged(IOException e) {
        return new UnreadableFileException(FileRule.DAMAGED, "读取中断：%s。Reading broke off.".formatted(e.getMessage()), e);
    }

    /** A line, or the end; {@code isCut} where it was longer than a line may be. */
    private record TextLine(int number, String text, boolean isCut, boolean isEnd) {}

    /** Lines of bounded length. */
    private static final class Lines {

        private final Reader reader;
        private final char[] buffer = new char[1 << 13];
        private int position;
        private int limit;
        private int number;

        Lines(Reader reader) {
            this.reader = reader;
        }

        TextLine next() throws IOException {
            var line = new StringBuilder();
            boolean cut = false;
            boolean some = false;
            number++;
            while (position < limit || fill()) {
                some = true;
                int end = position;
                while (end < limit && buffer[end] != '\n') {
                    end++;
                }
                int kept = Math.min(end - position, MAX_LINE_CHARS - line.length());
                cut |= kept < end - position;
                line.append(buffer, position, kept);
                position = end + 1;
                if (end < limit) {
                    return new TextLine(number, line.toString(), cut, false);
                }
            }
            return new TextLine(number, line.toString(), cut, !some);
        }

        private boolean fill() throws IOException {
            position = 0;
            limit = Math.max(0, reader.read(buffer, 0, buffer.length));
            return limit > 0;
        }
    }
}
