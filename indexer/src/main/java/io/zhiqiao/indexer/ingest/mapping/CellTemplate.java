package io.zhiqiao.indexer.ingest.mapping;

import io.zhiqiao.indexer.ingest.source.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The text of a cell with placeholders: {@code {field}}, {@code {field:40}} cut to 40 characters, {@code {a|b}} the first
 * that is not blank; all else is literal.
 */
final class CellTemplate {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}:]+)(?::(\\d{1,5}))?\\}");

    private final List<Part> parts = new ArrayList<>();

    CellTemplate(String template) {
        var matcher = PLACEHOLDER.matcher(template);
        int from = 0;
        while (matcher.find()) {
            parts.add(new Part(template.substring(from, matcher.start()), List.of(), 0));
            var cut = matcher.group(2) == null ? Integer.MAX_VALUE : Integer.parseInt(matcher.group(2));
            parts.add(new Part("", List.of(matcher.group(1).split("\\|", -1)), cut));
            from = matcher.end();
        }
        parts.add(new Part(template.substring(from), List.of(), 0));
        parts.removeIf(part -> part.paths().isEmpty() && part.literal().isEmpty());
    }

    /** The cell; a placeholder that stands alone hands on lists and flawed cells as they are. */
    Cell fill(FieldScope scope) {
        if (parts.size() == 1
                && !parts.getFirst().paths().isEmpty()
                && parts.getFirst().maxChars() == Integer.MAX_VALUE) {
            return parts.getFirst().cell(scope);
        }
        var text = new StringBuilder();
        for (var part : parts) {
            var cell = part.cell(scope);
            if (cell instanceof Cell.Flawed) {
                return cell;
            }
            text.append(part.cut(cell.text().strip()));
        }
        return Cell.of(text.toString());
    }

    /** A literal, or one placeholder. */
    private record Part(String literal, List<String> paths, int maxChars) {

        Cell cell(FieldScope scope) {
            if (paths.isEmpty()) {
                return Cell.of(literal);
            }
            return paths.stream()
                    .map(path -> scope.find(path.strip()))
                    .filter(cell -> !cell.isBlank())
                    .findFirst()
                    .orElse(Cell.Text.EMPTY);
        }

        String cut(String text) {
            if (paths.isEmpty()) {
                return literal;
            }
            if (text.length() <= maxChars) {
                return text;
            }
            // A pair of surrogates is one character: it stays whole, or goes whole.
            boolean isInPair =
                    maxChars > 0 && Character.isSurrogatePair(text.charAt(maxChars - 1), text.charAt(maxChars));
            return text.substring(0, isInPair ? maxChars - 1 : maxChars);
        }
    }
}
