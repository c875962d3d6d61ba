package io.zhiqiao.cli;

import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.corpus.ProblemId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Makes a problem of a text that somebody types. */
final class AskedProblem {

    private static final String TYPED = "text:";
    private static final String STANDARD_INPUT = "-";
    private static final int TITLE_CHARS = 40;

    private AskedProblem() {}

    /** Whether {@code id} was given to a typed text, and is not one of the records. */
    static boolean isTyped(ProblemId id) {
        return id.value().startsWith(TYPED);
    }

    /** The problem that {@code problemText} describes; its first words are its title. */
    static Problem ofText(String problemText) {
        if (problemText.isBlank()) {
            throw new IllegalArgumentException(
                    "难题正文为空，请写明要解决什么。\nThe problem's text is blank; say what is to be solved.");
        }
        var id = UUID.nameUUIDFromBytes(problemText.getBytes(StandardCharsets.UTF_8));
        return Problem.ofText(new ProblemId(TYPED + id), firstWords(problemText), problemText);
    }

    /** The problem in a text file; {@code -} is standard input. */
    static Problem ofFile(String file) {
        if (!file.equals(STANDARD_INPUT)) {
            NamedFile.checkReadable(Path.of(file));
        }
        try {
            return ofText(
                    file.equals(STANDARD_INPUT)
                            ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
                            : Files.readString(Path.of(file)));
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(
                    "文件 %s 不是 UTF-8 文本，请另存为 UTF-8。\nThe file %s is no UTF-8 text; save it as UTF-8."
                            .formatted(file, file),
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException("文件 %s 无法读取。\nThe file %s cannot be read.".formatted(file, file), e);
        }
    }

    private static String firstWords(String problemText) {
        var line = problemText.strip().lines().findFirst().orElseThrow();
        var fits = line.codePointCount(0, line.length()) <= TITLE_CHARS;
        return fits ? line : line.substring(0, line.offsetByCodePoints(0, TITLE_CHARS));
    }
}
