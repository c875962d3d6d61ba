package io.zhiqiao.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Files as people send them, and as nobody should. */
public final class HostileFiles {

    private static final String TYPES = """
            <?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.%s.main+xml"/></Types>""";
    private static final String RELS = """
            <?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""";

    private HostileFiles() {}

    /** A Word document of these paragraphs. */
    public static byte[] word(String... paragraphs) {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            for (var paragraph : paragraphs) {
                document.createParagraph().createRun().setText(paragraph);
            }
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A Word document of one paragraph whose parts are as small as they can be. */
    public static byte[] bareWord(String declaration, String text, Map<String, byte[]> more) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put(
                "[Content_Types].xml",
                bytes(TYPES.formatted("openxmlformats-officedocument.wordprocessingml.document")));
        parts.put("_rels/.rels", bytes(RELS));
        parts.put("word/document.xml", bytes("""
            <?xml version="1.0" encoding="UTF-8"?>%s<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:body></w:document>""".formatted(declaration, text)));
        parts.putAll(more);
        return zip(parts);
    }

    /** A Word document that was saved with macros, under whichever name. */
    public static byte[] macroWord() {
        return zip(Map.of(
                "[Content_Types].xml",
                bytes(TYPES.formatted("ms-word.document.macroEnabled")),
                "_rels/.rels",
                bytes(RELS),
                "word/vbaProject.bin",
                bytes("Sub AutoOpen()")));
    }

    /** A Word document that wants a password. */
    public static byte[] lockedWord() {
        try (var file = new POIFSFileSystem();
                var out = new ByteArrayOutputStream()) {
            var lock = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            lock.confirmPassword("secret");
            try (var in = lock.getDataStream(file)) {
                in.write(word("secret"));
            }
            file.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException | java.security.GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** A Word document of a few kilobytes that unpacks to {@code megabytes}. */
    public static byte[] bomb(int megabytes) {
        return bareWord("", "x", Map.of("word/media/image1.bin", new byte[megabytes << 20]));
    }

    /** A small picture. */
    public static byte[] png() {
        return java.util.Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    }

    /** A small document; {@code trailer} may say that it is encrypted. */
    public static byte[] pdf(String trailer) {
        return bytes(
                "%%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R %s>>\n%%%%EOF".formatted(trailer));
    }

    /** Files in an archive. */
    public static byte[] zip(Map<String, byte[]> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
