package io.zhiqiao.indexer.ingest.source;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Looks through a workbook before its rows are read, in bounded memory: refuses what is no xlsx, what expands beyond
 * measure, macros and DTDs, and notes merged cells. Names inside the archive are only compared, never used as paths.
 */
final class XlsxGuard {

    private static final int MAX_PARTS = 5_000;
    private static final int OLE2_SAMPLE_BYTES = 1 << 20;
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private final Path path;
    private final XlsxFacts facts = new XlsxFacts();
    private final WorkbookSize size;
    private final InputFactoryImpl xml = new InputFactoryImpl();

    private XlsxGuard(Path path, WorkbookLimits limits) {
        this.path = path;
        this.size = new WorkbookSize(limits);
        xml.configureForLowMemUsage();
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        xml.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    }

    /** Whether a file that starts so is a zip archive. */
    static boolean isZip(byte[] start) {
        return start.length > 3 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
    }

    /** Whether a file that starts so is an OLE2 container: an old .xls, or an encrypted xlsx. */
    static boolean isOle2(byte[] start) {
        return start.length > 3
                && start[0] == (byte) 0xD0
                && start[1] == (byte) 0xCF
                && start[2] == 0x11
                && start[3] == (byte) 0xE0;
    }

    /**
     * Looks through a workbook.
     *
     * @throws UnreadableFileException if it must not be read
     */
    static XlsxFacts inspect(Path path, WorkbookLimits limits) throws UnreadableFileException {
        try {
            checkStart(path);
            return new XlsxGuard(path, limits).inspect();
        } catch (UnreadableFileException e) {
            throw e;
        } catch (IOException | XMLStreamException e) {
            throw damaged(e);
        } catch (RuntimeException e) {
            // Names in a charset that nobody knows, lengths that cannot be: the archive is broken in its own way.
            throw damaged(e);
        }
    }

    static UnreadableFileException damaged(Exception e) {
        // A parser of numbers quotes what it could not read, and that may be anybody's telephone.
        var reason = e instanceof RuntimeException ? e.getClass().getSimpleName() : e.getMessage();
        return new UnreadableFileException(
                FileRule.DAMAGED, "工作簿不完整或已损坏：%1$s。The workbook is cut off or damaged.".formatted(reason), e);
    }

    private static void checkStart(Path path) throws IOException {
        byte[] start;
        try (var in = Files.newInputStream(path)) {
            start = in.readNBytes(OLE2_SAMPLE_BYTES);
        }
        if (isOle2(start)) {
            var rule = contains(start, ENCRYPTED) ? FileRule.ENCRYPTED : FileRule.OLD_EXCEL;
            throw new UnreadableFileException(
                    rule,
                    rule == FileRule.ENCRYPTED
                            ? "工作簿有打开密码。The workbook is encrypted."
                            : "这是旧版 Excel（.xls）或其他旧格式。This is an old Excel file (.xls), or another old format.");
        }
        if (!isZip(start)) {
            throw new UnreadableFileException(
                    FileRule.NOT_XLSX, "内容不是 xlsx。The content of %s is not xlsx.".formatted(path.getFileName()));
        }
    }

    private static boolean contains(byte[] bytes, byte[] wanted) {
        for (int i = 0; i <= bytes.length - wanted.length; i++) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }

    private XlsxFacts inspect() throws IOException, XMLStreamException {
        try (var zip = new ZipFile(path.toFile())) {
            checkNames(zip);
            var entries = zip.entries();
            while (entries.hasMoreElements()) {
                var entry = entries.nextElement();
                var name = entry.getName().toLowerCase(Locale.ROOT);
                if (name.endsWith(".xml") || name.endsWith(".rels")) {
                    scan(zip, entry);
                }
            }
        }
        return facts;
    }

    private static void checkNames(ZipFile zip) throws UnreadableFileException {
        if (zip.size() > MAX_PARTS) {
            throw new UnreadableFileException(
                    FileRule.ZIP_BOMB, "压缩包内有 %1$d 个文件。There are %1$d parts in it.".formatted(zip.size()));
        }
        var names = new HashSet<String>();
        boolean isWorkbook = false;
        var entries = zip.entries();
        while (entries.hasMoreElements()) {
            var name = entries.nextElement().getName().toLowerCase(Locale.ROOT);
            if (!names.add(name)) {
                throw new UnreadableFileException(FileRule.DAMAGED, "压缩包内有重名文件。Two parts have one name.");
            }
            if (name.endsWith("vbaproject.bin")) {
                throw new UnreadableFileException(FileRule.MACRO, "工作簿含宏。The workbook has macros.");
            }
            isWorkbook |= name.equals("[content_types].xml");
        }
        if (!isWorkbook) {
            throw new UnreadableFileException(FileRule.NOT_XLSX, "压缩包不是工作簿。The archive is no workbook.");
        }
    }

    private void scan(ZipFile zip, ZipEntry entry) throws IOException, XMLStreamException {
        try (var in = new PartLimits(zip.getInputStream(entry), entry, size)) {
            var reader = xml.createXMLStreamReader(in);
            try {
                scan(entry.getName(), reader, in);
            } catch (XMLStreamException | RuntimeException e) {
                // The parser reads on when it is asked for a text, and hides what the limits say in its own exceptions.
                var exceeded = in.exceeded();
                if (exceeded != null) {
                    throw exceeded;
                }
                throw e;
            } finally {
                reader.close();
            }
        }
    }

    private void scan(String part, XMLStreamReader reader, PartLimits limits)
            throws XMLStreamException, UnreadableFileException {
        var scan = new XlsxPartScan(part, facts, limits);
        while (reader.hasNext()) {
            scan.event(reader.next(), reader);
        }
    }
}
