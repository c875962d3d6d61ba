package io.zhiqiao.invite.letter;

import io.zhiqiao.engine.ZhiqiaoSettings;
import io.zhiqiao.error.RejectedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The letters as the office keeps them in {@code config/letters}; read when the service starts. */
@Component
public class LetterTemplates {

    private final Map<String, LetterText> texts = new HashMap<>();

    LetterTemplates(ZhiqiaoSettings settings) {
        var folder = settings.config().resolve("letters");
        for (var kind : LetterKind.values()) {
            for (var language : new String[] {"zh", "en"}) {
                var name = kind.file(language);
                texts.put(name, read(folder.resolve(name), language, kind));
            }
        }
    }

    /** The letter of a kind: {@code en}, or Chinese for every other language. */
    public LetterText text(LetterKind kind, String language) {
        return Objects.requireNonNull(texts.get(kind.file(language.equals("en") ? "en" : "zh")));
    }

    private static LetterText read(Path file, String language, LetterKind kind) {
        try {
            return LetterText.read(Files.readString(file)).checked(language, kind.isAnswered());
        } catch (IOException e) {
            throw new UncheckedIOException("""
                    信函模板 %s 无法读取。请恢复该文件。
                    The letter template %1$s cannot be read: restore the file.""".formatted(file), e);
        } catch (RejectedException e) {
            var said = e.rejection().sentence();
            throw new IllegalStateException("%s：%s %1$s: %s".formatted(file, said.zh(), said.en()), e);
        }
    }
}
