package io.zhiqiao.matcher.assign.csv;

import java.nio.file.Path;

/**
 * A cell, so that every error can say where it is.
 *
 * @param file which file
 * @param row of the file, from 1
 * @param column of the file, from 1
 * @param value without blanks around it
 */
record Spot(Path file, long row, int column, String value) {

    private static final int SHOWN_CHARS = 60;

    /** What is wrong with it, and what to do. */
    IllegalArgumentException wrong(String zh, String en) {
        var shown = value.length() <= SHOWN_CHARS ? value : value.substring(0, SHOWN_CHARS) + "…";
        return new IllegalArgumentException("%s 第 %d 行第 %d 列（%s）：%s。\n%s, row %d, column %d (%s): %s."
                .formatted(file, row, column, shown, zh, file, row, column, shown, en));
    }
}
