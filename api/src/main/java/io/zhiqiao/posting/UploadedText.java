package io.zhiqiao.posting;

import io.zhiqiao.document.FileCheck;
import io.zhiqiao.document.FileName;
import io.zhiqiao.document.FileType;
import io.zhiqiao.document.PlainText;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.language.Sentence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.core.io.InputStreamSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** The text of an uploaded Word, Excel or text file, once it has been looked at. */
@Component
class UploadedText {

    private static final long MOST_BYTES = 5L * 1024 * 1024;

    private final FileCheck check;

    UploadedText(FileCheck check) {
        this.check = check;
    }

    /**
     * Reads a file.
     *
     * @throws RejectedException (413, 422) if it is none of these types, is a trap, or has no text
     */
    Upload read(MultipartFile file) {
        if (file.getSize() > MOST_BYTES) {
            throw tooLong();
        }
        var name = FileName.safe(file.getOriginalFilename());
        try {
            var kept = Files.createTempFile("zhiqiao-posting", ".part");
            try {
                try (var in = file.getInputStream()) {
                    Files.copy(in, kept, StandardCopyOption.REPLACE_EXISTING);
                }
                var text = text(kept, check.check(kept, name)).strip();
                if (text.isEmpty()) {
                    throw refused(
                            "no-text",
                            "文件里没有文字。若是扫描件，请把文字粘贴到下面的框里。",
                            "There is no text in the file. If it is a scan, paste the words instead.");
                }
                return new Upload(name, file, text);
            } finally {
                Files.deleteIfExists(kept);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("上传的文字无法读取。请重新选择文件。\nAn uploaded text cannot be read.", e);
        }
    }

    private static String text(Path file, FileType type) throws IOException {
        return switch (type) {
            case DOCX -> WordText.of(file);
            case XLSX -> SheetText.of(file);
            case TXT -> PlainText.decode(Files.readAllBytes(file)).orElse("");
            default ->
                throw refused(
                        "type",
                        "这里只读 docx、xlsx 与 txt。其他文件请在下一步作为附件上传，并在表单中写明情况。",
                        "Only docx, xlsx and txt are read here. Attach other files in the next step, and describe the problem in the form.");
        };
    }

    static RejectedException tooLong() {
        return new RejectedException(
                Rejection.of(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "too-long",
                        "file",
                        null,
                        new Sentence(
                                "文件太大：正文最多 2 万字，文件最多 5 MB。请只留下与难题有关的部分；图纸和照片请在下一步作为附件上传。",
                                "The file is too large: at most 20,000 characters of text and 5 MB. Keep what is about the problem; attach drawings and photos in the next step.")));
    }

    static RejectedException refused(String rule, String zh, String en) {
        return new RejectedException(
                Rejection.of(HttpStatus.UNPROCESSABLE_CONTENT, rule, "file", null, new Sentence(zh, en)));
    }

    /** A file with its text. */
    record Upload(String name, InputStreamSource content, String text) {}
}
