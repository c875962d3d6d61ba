package io.zhiqiao.indexer.index;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** IPC symbols cut to the lengths at which they are compared. */
public final class IpcSymbols {

    /** Characters of an IPC subclass, for example {@code "H01M"}. */
    public static final int SUBCLASS_CHARS = 4;

    /** Characters of an IPC class, for example {@code "H01"}. */
    public static final int CLASS_CHARS = 3;

    private IpcSymbols() {}

    /** Distinct subclasses of {@code symbols}, ascending; symbols shorter than a subclass are left out. */
    public static List<String> subclasses(Collection<String> symbols) {
        return symbols.stream()
                .filter(symbol -> symbol.length() >= SUBCLASS_CHARS)
                .map(symbol -> symbol.substring(0, SUBCLASS_CHARS).toUpperCase(Locale.ROOT))
                .distinct()
                .sorted()
                .toList();
    }
}
