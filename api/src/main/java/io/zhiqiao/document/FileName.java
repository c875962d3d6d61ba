package io.zhiqiao.document;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The name of a file as somebody sent it, made fit for a page, a header and every file system. */
public final class FileName {

    private static final int MOST_CHARS = 120;

    /** Control and format characters, which turn or hide what follows, and what a file system takes for more than a name. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}]");

    private static final Pattern UNSAFE = Pattern.compile("[:*?\"<>|]");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern AROUND = Pattern.compile("^[\\s.]+|[\\s.]+$");

    private FileName() {}

    /** The name without folders; {@code file} where nothing is left of it. */
    public static String safe(@Nullable String sent) {
        var name = Normalizer.normalize(sent == null ? "" : sent, Normalizer.Form.NFC);
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var seen = SPACES.matcher(UNSEEN.matcher(last).replaceAll("")).replaceAll(" ");
        var safe = AROUND.matcher(UNSAFE.matcher(seen).replaceAll("_")).replaceAll("");
        return shortened(safe.isEmpty() ? "file" : safe);
    }

    private static String shortened(String name) {
        if (name.length() <= MOST_CHARS) {
            return name;
        }
        var extension = extension(name);
        var ending = extension.isEmpty() || extension.length() > 10 ? "" : "." + extension;
        var end = MOST_CHARS - ending.length();
        // Half of a character outside the plane is none.
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + ending;
    }

    /** What stands behind the last dot, in lower case; empty for none. */
    static String extension(String name) {
        var dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
