package io.zhiqiao.indexer.ingest.source;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Goes through the XML of one part of a workbook; which part it is, its root element says. */
final class XlsxPartScan {

    private static final int MAX_ROW = 1 << 20;
    private static final int MAX_COLUMN = 1 << 14;
    private static final int MAX_TEXT_CHARS = 1 << 24;
    private static final int MAX_ARRAY_FORMULAS = 10_000;
    private static final Pattern CELL = Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7})");

    /** Roots of the parts that a workbook calls its sheets; the types of its relations end in the same words. */
    private static final Set<String> SHEET_ROOTS = Set.of("worksheet", "chartsheet", "dialogsheet");

    private final String part;
    private final XlsxFacts facts;
    private final PartLimits limits;
    private final XlsxFacts.SheetFacts sheet = new XlsxFacts.SheetFacts();
    private String root = "";
    private long textChars;
    private int arrayFormulas;
    private @Nullable Address address;

    XlsxPartScan(String part, XlsxFacts facts, PartLimits limits) {
        this.part = part;
        this.facts = facts;
        this.limits = limits;
    }

    void event(int event, XMLStreamReader reader) throws UnreadableFileException {
        switch (event) {
            case XMLStreamConstants.DTD ->
                throw new UnreadableFileException(
                        FileRule.EXTERNAL_ENTITY, "%1$s 声明了 DTD。%1$s declares a DTD.".formatted(part));
            case XMLStreamConstants.START_ELEMENT -> start(reader);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(reader.getTextLength());
            default -> {}
        }
    }

    private void start(XMLStreamReader reader) throws UnreadableFileException {
        var name = reader.getLocalName();
        if (root.isEmpty()) {
            root(name);
        }
        switch (root) {
            case "worksheet" -> sheetElement(name, reader);
            case "sst" -> sharedString(name);
            case "Relationships" -> relation(reader);
            case "Types" -> contentType(reader);
            default -> textChars = 0;
        }
    }

    private void root(String name) {
        root = name;
        if (SHEET_ROOTS.contains(name)) {
            facts.sheet(part, sheet);
        }
        if (name.equals("worksheet")) {
            limits.isSheet();
        } else if (name.equals("sst")) {
            limits.isSharedStrings();
        }
    }

    private void sharedString(String name) throws UnreadableFileException {
        if (name.equals("si")) {
            textChars = 0;
            limits.sharedString();
        }
    }

    private void sheetElement(String name, XMLStreamReader reader) throws UnreadableFileException {
        switch (name) {
            case "row" -> {
                sheet.countRow();
                checkRow(attribute(reader, "r"));
            }
            case "c" -> {
                textChars = 0;
                cell(attribute(reader, "r"));
            }
            case "f" -> {
                if (attribute(reader, "t").equals("array") && ++arrayFormulas > MAX_ARRAY_FORMULAS) {
                    throw new UnreadableFileException(FileRule.TOO_LARGE, "数组公式过多。There are too many array formulas.");
                }
                if (address != null) {
                    sheet.formula(address.column(), address.row());
                }
            }
            case "mergeCell" -> merged(attribute(reader, "ref"));
            default -> {}
        }
    }

    private void text(int chars) throws UnreadableFileException {
        textChars += chars;
        if (textChars > MAX_TEXT_CHARS) {
            throw new UnreadableFileException(
                    FileRule.TOO_LARGE,
                    "%1$s 中有超过 %2$d 字的单元格。%1$s has a cell of more than %2$d characters."
                            .formatted(part, MAX_TEXT_CHARS));
        }
    }

    /** The reader makes room for as many cells as an address says: it must be one that a sheet can have. */
    private void cell(String written) throws UnreadableFileException {
        address = written.isEmpty() ? null : address(written);
    }

    private void checkRow(String number) throws UnreadableFileException {
        if (!number.isEmpty() && (!number.matches("\\d{1,7}") || Integer.parseInt(number) > MAX_ROW)) {
            throw impossible(number);
        }
    }

    private void merged(String range) throws UnreadableFileException {
        int colon = range.indexOf(':');
        int first = address(colon < 0 ? range : range.substring(0, colon)).row();
        int last = address(range.substring(colon + 1)).row();
        sheet.merge(range, Math.min(first, last), Math.max(first, last));
    }

    private Address address(String written) throws UnreadableFileException {
        var matcher = CELL.matcher(written);
        if (!matcher.matches()) {
            throw impossible(written);
        }
        int column = 0;
        for (int i = 0; i < matcher.group(1).length(); i++) {
            column = column * 26 + matcher.group(1).charAt(i) - 'A' + 1;
        }
        int row = Integer.parseInt(matcher.group(2));
        if (column > MAX_COLUMN || row > MAX_ROW || row < 1) {
            throw impossible(written);
        }
        return new Address(column, row);
    }

    private UnreadableFileException impossible(String address) {
        var shown = address.substring(0, Math.min(address.length(), 20));
        return new UnreadableFileException(
                FileRule.DAMAGED,
                "%1$s 中有不可能的单元格地址“%2$s”。%1$s has a cell at an impossible place.".formatted(part, shown));
    }

    /** Only the relations of a workbook lead to sheets, whatever its own part is called. */
    private void relation(XMLStreamReader reader) throws UnreadableFileException {
        int folder = part.indexOf("_rels/");
        var type = attribute(reader, "Type");
        if (folder >= 0 && SHEET_ROOTS.contains(type.substring(type.lastIndexOf('/') + 1))) {
            var target = attribute(reader, "Target");
            facts.relation(
                    attribute(reader, "Id"),
                    target.startsWith("/") ? target.substring(1) : part.substring(0, folder) + target);
        }
    }

    /** What is read as XML must be called XML, or else it was not looked through. */
    private static void contentType(XMLStreamReader reader) throws UnreadableFileException {
        var type = attribute(reader, "ContentType");
        if (type.contains("macroEnabled")) {
            throw new UnreadableFileException(FileRule.MACRO, "工作簿启用了宏。The workbook is one with macros.");
        }
        var name = attribute(reader, "PartName");
        if (type.contains("spreadsheetml")
                && type.endsWith("+xml")
                && !name.isEmpty()
                && !name.toLowerCase(Locale.ROOT).endsWith(".xml")) {
            throw new UnreadableFileException(
                    FileRule.DAMAGED, "工作簿的部件不是 .xml 文件。A part of the workbook is not called .xml.");
        }
    }

    private static String attribute(XMLStreamReader reader, String name) {
        return Objects.requireNonNullElse(reader.getAttributeValue(null, name), "");
    }

    /** Place of a cell, both from 1. */
    private record Address(int column, int row) {}
}
