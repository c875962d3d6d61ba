package io.zhiqiao.posting;

import io.zhiqiao.error.RejectedException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** The text of a Word document: a line per paragraph, and per row of a table. */
final class WordText {

    /** A hundred times what the form takes; what is opened needs ten times as much memory. */
    private static final long MOST_BODY = 4L * 1024 * 1024;

    private static final String BODY = "word/document.xml";

    private WordText() {}

    static String of(Path file) throws IOException {
        checkSize(file);
        try (var opened = OPCPackage.open(file.toFile(), PackageAccess.READ);
                var document = new XWPFDocument(opened)) {
            return document.getBodyElements().stream().map(WordText::text).collect(Collectors.joining("\n"));
        } catch (OpenXML4JException | OpenXML4JRuntimeException | POIXMLException | IllegalArgumentException e) {
            throw damaged();
        } catch (IOException e) {
            if (isOverpacked(e)) {
                throw damaged();
            }
            throw e;
        }
    }

    /** A part that is packed to less than a hundredth is refused by the library, by a message alone. */
    private static boolean isOverpacked(IOException e) {
        return String.valueOf(e.getMessage()).startsWith("Zip bomb");
    }

    private static void checkSize(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var body = zip.getEntry(BODY);
            if (body == null) {
                throw damaged();
            }
            try (var in = zip.getInputStream(body)) {
                if (in.skip(MOST_BODY) == MOST_BODY && in.read() >= 0) {
                    throw UploadedText.tooLong();
                }
            }
        }
    }

    private static RejectedException damaged() {
        return UploadedText.refused(
                "damaged",
                "文件打不开，可能已损坏。请用 Word 或 WPS 打开后另存为 docx，再上传；也可以直接粘贴文字。",
                "The file cannot be opened. Save it again as docx in Word, or paste its text.");
    }

    private static String text(IBodyElement element) {
        return switch (element) {
            case XWPFParagraph paragraph -> paragraph.getText();
            case XWPFTable table -> table.getRows().stream().map(WordText::row).collect(Collectors.joining("\n"));
            default -> "";
        };
    }

    private static String row(XWPFTableRow row) {
        return line(row.getTableCells().stream().map(XWPFTableCell::getText).toList());
    }

    /** Two cells are a heading and what is said under it. */
    static String line(List<String> cells) {
        var said = cells.stream()
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .toList();
        if (said.size() == 2
                && Heading.of(said.getFirst().replaceAll("[:：]$", "")).isPresent()) {
            return said.getFirst().replaceAll("[:：]$", "") + "：" + said.getLast();
        }
        return String.join(" ", said);
    }
}
