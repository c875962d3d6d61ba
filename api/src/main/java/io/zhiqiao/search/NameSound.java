package io.zhiqiao.search;

import io.zhiqiao.matcher.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.springframework.stereotype.Component;

/** Says how a name sounds, so that a list can be ordered by it; a surname is read as a surname. */
@Component
final class NameSound {

    private static final Pattern LATIN = Pattern.compile("[a-z]+");

    private final Engine engine;

    NameSound(Engine engine) {
        this.engine = engine;
    }

    /** The name in pinyin, then as it is written; a name without pinyin as it is written. */
    String of(String name) {
        var longest = "";
        // Among the forms under which a name is found, its whole pinyin is the longest one in Latin letters.
        try (var tokens = engine.analysis().nameAnalyzer().tokenStream("name", name)) {
            var form = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                var text = form.toString();
                if (text.length() > longest.length() && LATIN.matcher(text).matches()) {
                    longest = text;
                }
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("姓名无法转为拼音。\nCannot read a name aloud.", e);
        }
        return longest + " " + engine.analysis().fold(name);
    }
}
