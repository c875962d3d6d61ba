package io.zhiqiao.document;

import io.zhiqiao.error.RejectedException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.springframework.stereotype.Component;

/** Finds out what a file is by what is in it, and refuses what is not as its name says. */
@Component
public final class FileCheck {

    private static final Set<String> OLD_OFFICE = Set.of("doc", "xls", "ppt", "wps", "et", "dps");
    private static final Set<String> WITH_MACROS = Set.of("docm", "xlsm", "pptm", "dotm", "xltm", "xlsb");
    private static final Set<String> ARCHIVES = Set.of("zip", "rar", "7z", "tar", "gz", "tgz");
    private static final Set<String> DRAWINGS = Set.of("dwg", "dxf", "stp", "step", "igs", "sldprt", "prt");
    private static final Pattern PDF_KEY = Pattern.compile("/Encrypt\\s*(?:<<|\\d+\\s+\\d+\\s+R)");
    private static final String PDF_START = "%PDF-";

    /** Name of the part of an encrypted Office file, as the container writes it. */
    private static final String LOCKED =
            new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

    /**
     * The type of a file.
     *
     * @param name as it is shown
     * @throws RejectedException (422) if it is none that is taken
     */
    public FileType check(Path file, String name) throws IOException {
        var extension = FileName.extension(name);
        var wanted = FileType.ofExtension(extension).orElseThrow(() -> notTaken(extension));
        if (Files.size(file) == 0) {
            throw Refused.file("empty", "文件是空的。请检查后重新选择。", "The file is empty. Look at it, then choose again.");
        }
        var found = detected(file);
        if (found.equals("application/x-tika-msoffice") && wanted.isOffice()) {
            throw locked(file);
        }
        if (wanted.isOffice()) {
            if (!found.equals("application/x-tika-ooxml") && !found.equals("application/zip")) {
                throw mismatch(wanted);
            }
            new OfficeFile(file, wanted).check();
        } else if (wanted.isText()) {
            checkText(file, wanted, found);
        } else {
            checkMagic(file, wanted, found);
        }
        return wanted;
    }

    /** By content alone: the name may say anything. */
    private String detected(Path file) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            return types.detect(in, new Metadata()).getBaseType().toString();
        }
    }

    private static void checkText(Path file, FileType wanted, String found) throws IOException {
        var plain = found.equals("text/plain") || found.equals("text/csv") || found.equals("application/octet-stream");
        if (!plain || PlainText.decode(Files.readAllBytes(file)).isEmpty()) {
            throw mismatch(wanted);
        }
    }

    private static void checkMagic(Path file, FileType wanted, String found) throws IOException {
        if (!found.equals(wanted.mediaType())) {
            throw mismatch(wanted);
        }
        if (wanted == FileType.PDF) {
            var bytes = Files.readAllBytes(file);
            if (!new String(bytes, 0, Math.min(bytes.length, PDF_START.length()), StandardCharsets.ISO_8859_1)
                    .equals(PDF_START)) {
                throw mismatch(wanted);
            }
            if (PDF_KEY.matcher(new String(bytes, StandardCharsets.ISO_8859_1)).find()) {
                throw encrypted();
            }
        }
    }

    private static RejectedException locked(Path file) throws IOException {
        var content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        return content.contains(LOCKED) ? encrypted() : oldOffice();
    }

    private static RejectedException encrypted() {
        return Refused.file(
                "encrypted",
                "文件有密码保护，别人打不开。请去掉密码，另存后再上传。",
                "The file is protected by a password, and others cannot open it. Save it without, and upload that.");
    }

    private static RejectedException oldOffice() {
        return Refused.file(
                "old-format",
                "这是旧格式（doc、xls、ppt 或 WPS）。请另存为 docx、xlsx、pptx，或导出为 PDF，再上传。",
                "This is an old format (doc, xls, ppt). Save it as docx, xlsx or pptx, or export it as PDF, and upload that.");
    }

    /** What is in the file is not what its name says. */
    static RejectedException mismatch(FileType wanted) {
        var says = wanted.name().toLowerCase(Locale.ROOT);
        return Refused.file(
                "mismatch",
                "文件名写的是 %s，内容却不是。请用相应的软件打开，另存为 %1$s 后再上传；不要只改文件名。".formatted(says),
                "The name says %s, but that is not what is in the file. Open it with the programme that made it, save it as %1$s, and upload that; renaming does not help."
                        .formatted(says));
    }

    private static RejectedException notTaken(String extension) {
        if (OLD_OFFICE.contains(extension)) {
            return oldOffice();
        }
        if (WITH_MACROS.contains(extension)) {
            return Refused.file(
                    "macros",
                    "不接收可能含宏的文件。请另存为不含宏的 docx、xlsx 或 pptx，再上传。",
                    "Files that may have macros are not taken. Save it as docx, xlsx or pptx, and upload that.");
        }
        var taken = String.join("、", FileType.endings());
        var advice = ARCHIVES.contains(extension)
                ? new String[] {"请解开压缩包，逐个上传。", "Unpack it, and upload the files one by one."}
                : DRAWINGS.contains(extension)
                        ? new String[] {"图纸请导出为 PDF。", "Export a drawing as PDF."}
                        : new String[] {"请换一种格式，例如导出为 PDF。", "Take another format, for example export it as PDF."};
        return Refused.file(
                "type",
                "不接收这种文件。可以上传：%s。%s".formatted(taken, advice[0]),
                "This type of file is not taken, but these are: %s. %s".formatted(taken.replace("、", ", "), advice[1]));
    }
}
