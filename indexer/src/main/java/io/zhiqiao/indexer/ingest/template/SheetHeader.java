package io.zhiqiao.indexer.ingest.template;

import io.zhiqiao.indexer.ingest.sheet.Column;
import org.dhatim.fastexcel.Worksheet;

/** The header cells of our sheets; required columns carry a {@code *}. */
final class SheetHeader {

    static final String FILL = "DDE7F3";

    private static final int WIDE_FROM_CHARS = 1_000;
    private static final int WIDE = 40;
    private static final int NARROW = 18;

    private SheetHeader() {}

    static void write(Worksheet worksheet, int c, Column column) {
        worksheet.value(0, c, column.zh() + (column.required() ? "*" : ""));
        worksheet.style(0, c).bold().fillColor(FILL).set();
        worksheet.width(c, column.maxChars() > WIDE_FROM_CHARS ? WIDE : NARROW);
    }
}
