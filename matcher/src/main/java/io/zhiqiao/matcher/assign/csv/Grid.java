package io.zhiqiao.matcher.assign.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A rectangle of numbers from a csv file in UTF-8, with ids in the first row and column or without.
 *
 * @param file where it is from
 * @param rowIds names of the rows; empty if the file has none
 * @param columnIds names of the columns; empty if the file has none
 * @param rows the cells, all rows of the same length
 */
record Grid(Path file, List<String> rowIds, List<String> columnIds, List<List<Spot>> rows) {

    private static final long MOST_BYTES = 200L << 20;
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?|[+-]?(?i:nan|inf|infinity)");

    /**
     * Reads {@code file}.
     *
     * @throws IllegalArgumentException if it is no such csv; the message names file, row, column, value and rule
     */
    static Grid read(Path file) {
        var lines = lines(file);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s 是空文件：应每行一位专家、每列一道难题。\n%s is empty: it must have a row per expert and a column per problem."
                            .formatted(file, file));
        }
        checkRectangle(file, lines);
        return hasIds(lines) ? withIds(file, lines) : new Grid(file, List.of(), List.of(), lines);
    }

    private static List<List<Spot>> lines(Path file) {
        var lines = new ArrayList<List<Spot>>();
        try (var csv = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text(file))) {
            for (var line : csv) {
                if (line.getFields().stream().anyMatch(field -> !field.isBlank())) {
                    lines.add(spots(file, line));
                }
            }
        } catch (CsvParseException e) {
            throw new IllegalArgumentException(
                    "%s 不是正确的 csv：%s；请检查引号与逗号。\n%s is no proper csv: %s; look at its quotes and commas."
                            .formatted(file, e.getMessage(), file, e.getMessage()),
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException("文件 %s 无法读取。\nThe file %s cannot be read.".formatted(file, file), e);
        }
        return lines;
    }

    /** As a whole: what is not UTF-8 must not become a number by chance. */
    private static String text(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new IllegalArgumentException("%s 超过 %d MB，请拆分。\n%s has more than %d MB; split it."
                    .formatted(file, MOST_BYTES >> 20, file, MOST_BYTES >> 20));
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(
                    "%s 不是 UTF-8 编码的文本，请另存为“CSV UTF-8”。\n%s is no text in UTF-8; save it as CSV UTF-8."
                            .formatted(file, file),
                    e);
        }
    }

    private static List<Spot> spots(Path file, CsvRecord line) {
        var spots = new ArrayList<Spot>();
        for (int i = 0; i < line.getFieldCount(); i++) {
            spots.add(new Spot(
                    file, line.getStartingLineNumber(), i + 1, line.getField(i).strip()));
        }
        return spots;
    }

    private static void checkRectangle(Path file, List<List<Spot>> lines) {
        int wanted = lines.getFirst().size();
        for (var line : lines) {
            if (line.size() != wanted) {
                throw new IllegalArgumentException("""
                        %s 第 %d 行有 %d 列，第一行有 %d 列：各行列数应相同，请补齐或删除多余的逗号。
                        %s, row %d: it has %d columns, the first row has %d; all rows must be of the same length.""".formatted(
                                file,
                                line.getFirst().row(),
                                line.size(),
                                wanted,
                                file,
                                line.getFirst().row(),
                                line.size(),
                                wanted));
            }
        }
    }

    /** A corner that is no number, or another cell of the first row that is none. */
    private static boolean hasIds(List<List<Spot>> lines) {
        var corner = lines.getFirst().getFirst().value();
        return !NUMBER.matcher(corner).matches();
    }

    private static Grid withIds(Path file, List<List<Spot>> lines) {
        if (lines.size() < 2 || lines.getFirst().size() < 2) {
            throw new IllegalArgumentException(
                    "%s 只有编号，没有数值：编号应在首行首列，其余为数值。\n%s has ids only: ids belong into the first row and column, numbers into the rest."
                            .formatted(file, file));
        }
        var columnIds = ids(lines.getFirst().subList(1, lines.getFirst().size()));
        var rowIds =
                ids(lines.subList(1, lines.size()).stream().map(List::getFirst).toList());
        var rows = lines.subList(1, lines.size()).stream()
                .map(line -> line.subList(1, line.size()))
                .toList();
        return new Grid(file, rowIds, columnIds, rows);
    }

    private static List<String> ids(List<Spot> spots) {
        var seen = new HashSet<String>();
        for (var spot : spots) {
            if (spot.value().isEmpty()) {
                throw spot.wrong(
                        "编号为空；首行或首列有编号时每一个都要填写",
                        "the id is empty; where the first row and column have ids, each must be there");
            }
            if (!seen.add(spot.value())) {
                throw spot.wrong("编号重复", "this id is there twice");
            }
        }
        return spots.stream().map(Spot::value).toList();
    }
}
