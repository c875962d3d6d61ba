package io.zhiqiao.indexer.ingest.sheet;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Recognises headers: Chinese, English or key, in any order, whatever the case, with or without {@code *} and remarks in
 * brackets.
 */
public final class Headers {

    /** Column of a workbook of rejected rows that holds a row which could not be taken apart. */
    public static final String WHOLE_ROW = "原始行";

    /**
     * Columns that a workbook of rejected rows has before those of the sheet; they are passed over, but for the last one
     * where something stands in it.
     */
    public static final List<String> OF_REJECTED_ROWS = List.of("文件", "工作表", "行", "列", "值", "规则", "建议", WHOLE_ROW);

    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)$");
    private static final Pattern NOISE = Pattern.compile("[\\s*_\\-:.]+");
    /** Fewer known headers than this are chance. */
    private static final int ENOUGH = 2;

    private final Map<String, Column> byHeader = new HashMap<>();

    private Headers(Sheet<?> sheet) {
        sheet.columns().forEach(column -> column.aliases().forEach(alias -> byHeader.put(plain(alias), column)));
        sheet.columns().forEach(column -> byHeader.put(plain(column.en()), column));
        sheet.columns().forEach(column -> byHeader.put(plain(column.zh()), column));
        sheet.columns().forEach(column -> byHeader.put(plain(column.key()), column));
    }

    /** The headers of one sheet. */
    public static Headers of(Sheet<?> sheet) {
        return new Headers(sheet);
    }

    /** The column that {@code header} names. */
    public Optional<Column> column(String header) {
        return Optional.ofNullable(byHeader.get(plain(header)));
    }

    /** Whether a line is the header of a workbook of rejected rows. */
    public static boolean isOfRejectedRows(List<String> line) {
        return Set.copyOf(line).containsAll(OF_REJECTED_ROWS);
    }

    /** Which line names the columns of {@code sheet}, or of any sheet where that is null. */
    public static Optional<Found> find(List<List<String>> head, @Nullable Sheet<?> sheet) {
        var candidates = new ArrayList<Found>();
        for (var candidate : sheet == null ? Sheet.all() : List.<Sheet<?>>of(sheet)) {
            var headers = of(candidate);
            for (int line = 0; line < head.size(); line++) {
                candidates.add(new Found(
                        candidate, line, headers.known(head.get(line)), headers.hasKey(head.get(line), candidate)));
            }
        }
        return candidates.stream()
                .filter(found -> found.known() >= Math.min(ENOUGH, widest(head)))
                .max(Comparator.comparing(Found::hasKey)
                        .thenComparingInt(Found::known)
                        .thenComparingInt(found -> -found.line()));
    }

    static String plain(String header) {
        var plain = Normalizer.normalize(header, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        return NOISE.matcher(BRACKETS.matcher(plain.replaceFirst("\\*$", "")).replaceFirst(""))
                .replaceAll("");
    }

    private int known(Collection<String> line) {
        return (int) line.stream()
                .filter(header -> byHeader.containsKey(plain(header)))
                .count();
    }

    private boolean hasKey(Collection<String> line, Sheet<?> sheet) {
        return line.stream()
                .anyMatch(header -> column(header)
                        .filter(sheet.columns().getFirst()::equals)
                        .isPresent());
    }

    private static int widest(List<List<String>> head) {
        return head.stream().mapToInt(List::size).max().orElse(0);
    }

    /**
     * A line that names columns.
     *
     * @param sheet whose
     * @param line which line of the head, from 0
     * @param known number of known headers in it
     * @param hasKey whether the key of the records is among them
     */
    public record Found(Sheet<?> sheet, int line, int known, boolean hasKey) {}
}
