package io.zhiqiao.monthly;

import io.zhiqiao.language.Sentence;

/**
 * What a figure of a monthly report counts.
 *
 * @param key stable; part of the address of its records
 * @param kind how its value is made from its lines
 * @param title what it is called
 * @param unit what it is counted in
 * @param what is counted
 * @param record the dated record that it is counted from
 * @param day the day by which it belongs to a month
 */
public record Definition(
        String key, Kind kind, Sentence title, Sentence unit, Sentence what, Sentence record, Sentence day) {

    /** How a value is made from lines. */
    public enum Kind {
        /** The number of lines. */
        COUNT,
        /** The sum of their amounts. */
        SUM,
        /** The sum of their amounts, each 0 or 1, in per cent of their number; nothing where there are none. */
        RATE
    }
}
