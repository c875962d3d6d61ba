package io.zhiqiao.document;

import io.zhiqiao.error.RejectedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Looks into a Word, Excel or PowerPoint file before anything else opens it. Everything is unpacked once, and counted. */
final class OfficeFile {

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final int MOST_PARTS = 10_000;
    private static final long MOST_UNPACKED = 256L * 1024 * 1024;
    private static final long SMALL = 16L * 1024 * 1024;
    private static final long MOST_RATIO = 100;
    private static final int HEAD = 4096;

    private static final Map<FileType, String> MAIN = Map.of(
            FileType.DOCX, "wordprocessingml.document.main+xml",
            FileType.XLSX, "spreadsheetml.sheet.main+xml",
            FileType.PPTX, "presentationml.presentation.main+xml");

    private final Path file;
    private final FileType wanted;

    OfficeFile(Path file, FileType wanted) {
        this.file = file;
        this.wanted = wanted;
    }

    /**
     * Looks.
     *
     * @throws RejectedException (422) if it is something else, a trap, or has macros in it
     */
    void check() throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var types = zip.getEntry(CONTENT_TYPES);
            if (types == null) {
                throw mismatch();
            }
            var budget = Math.min(MOST_UNPACKED, Math.max(SMALL, Files.size(file) * MOST_RATIO));
            var parts = 0;
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                checkName(entry);
                parts++;
                budget -= unpacked(zip, entry, budget);
                if (parts > MOST_PARTS || budget < 0) {
                    throw bomb();
                }
            }
            checkTypes(zip, types);
        } catch (ZipException e) {
            throw Refused.file(
                    "damaged",
                    "文件已损坏，打不开。请用 Office 或 WPS 打开后另存，再上传。",
                    "The file is damaged. Open it in Office, save it under another name, and upload that.");
        }
    }

    private static void checkName(ZipEntry entry) {
        var name = entry.getName().toLowerCase(Locale.ROOT);
        if (name.endsWith("vbaproject.bin") || name.contains("/activex/") || name.endsWith("macrosheets")) {
            throw macros();
        }
    }

    private static long unpacked(ZipFile zip, ZipEntry entry, long budget) throws IOException {
        var buffer = new byte[64 * 1024];
        long size = 0;
        try (var in = zip.getInputStream(entry)) {
            var head = in.readNBytes(HEAD);
            checkHead(entry, head);
            size = head.length;
            for (int read = in.read(buffer); read >= 0 && size <= budget; read = in.read(buffer)) {
                size += read;
            }
        }
        return size;
    }

    /** A part that defines names of its own can name other files, and grow without end. */
    private static void checkHead(ZipEntry entry, byte[] head) {
        var name = entry.getName().toLowerCase(Locale.ROOT);
        if (name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml")) {
            var text = new String(head, StandardCharsets.ISO_8859_1).replace("\0", "");
            if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
                throw Refused.file(
                        "unsafe-xml",
                        "文件里有 Office 不会写入的声明（DOCTYPE），不予接收。请用 Office 或 WPS 打开后另存，再上传。",
                        "The file holds a declaration (DOCTYPE) that Office never writes. Open it in Office, save it under another name, and upload that.");
            }
        }
    }

    private void checkTypes(ZipFile zip, ZipEntry types) throws IOException {
        String text;
        try (InputStream in = zip.getInputStream(types)) {
            text = new String(in.readNBytes(1 << 20), StandardCharsets.UTF_8);
        }
        if (text.toLowerCase(Locale.ROOT).contains("macroenabled")) {
            throw macros();
        }
        if (!text.contains(String.valueOf(MAIN.get(wanted)))) {
            throw mismatch();
        }
    }

    private RejectedException mismatch() {
        return FileCheck.mismatch(wanted);
    }

    private static RejectedException bomb() {
        return Refused.file(
                "zip-bomb",
                "文件解开后大得不合常理，不予接收。请删去不需要的内容，另存后再上传；或导出为 PDF。",
                "The file unpacks to far more than it should. Remove what is not needed, save it again, or export it as PDF.");
    }

    private static RejectedException macros() {
        return Refused.file(
                "macros",
                "文件里有宏或控件，不予接收。请另存为不含宏的 docx、xlsx 或 pptx，再上传。",
                "The file has macros or controls in it. Save it as docx, xlsx or pptx without macros, and upload that.");
    }
}
