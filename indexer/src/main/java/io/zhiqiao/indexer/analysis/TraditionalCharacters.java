package io.zhiqiao.indexer.analysis;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

/**
 * Which characters are traditional Chinese, and what they are in simplified Chinese.
 *
 * <p>The list of them is a file, the rules are ICU's: reading those takes a third of a second, which only those wait for
 * who have such a text.
 */
final class TraditionalCharacters {

    private static final String FILE = "traditional-characters.txt";

    private TraditionalCharacters() {}

    /** The characters of the basic plane that become another one of it, and that one no further. */
    static IntStream all() {
        try (var stream = TraditionalCharacters.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException(
                        "程序中缺少 %1$s。请重新安装。\nThe list %s is not part of this build.".formatted(FILE));
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMapToInt(String::chars);
        } catch (IOException e) {
            throw new UncheckedIOException("字表 %s 无法读取。程序包可能不完整，请重新构建。\nCannot read the list %1$s.".formatted(FILE), e);
        }
    }

    /**
     * Simplified Chinese for {@code run}, of the same length always, so that places stay right.
     *
     * <p>Only listed characters change: some of ICU's rules replace words of simplified Chinese, and would do so or not
     * depending on what stands far off.
     */
    static String simplify(String run) {
        var simplified = Rules.SIMPLIFIER.transliterate(run);
        var sameLength = simplified.length() == run.length();
        var result = new StringBuilder(run);
        for (var i = 0; i < run.length(); i++) {
            if (Folding.isTraditional(run.charAt(i))) {
                var one = sameLength
                        ? simplified.substring(i, i + 1)
                        : Rules.SIMPLIFIER.transliterate(run.substring(i, i + 1));
                result.setCharAt(i, one.length() == 1 ? one.charAt(0) : run.charAt(i));
            }
        }
        return result.toString();
    }

    /** Loaded with the first traditional text. */
    private static final class Rules {

        static final Transliterator SIMPLIFIER = Transliterator.getInstance("Traditional-Simplified");
    }
}
