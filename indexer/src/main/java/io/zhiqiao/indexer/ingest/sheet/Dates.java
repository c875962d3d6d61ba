package io.zhiqiao.indexer.ingest.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads days and months as people and spreadsheets write them. */
final class Dates {

    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?([ T].*)?");
    private static final Pattern DAY_DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})()");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})月?");
    private static final Pattern MONTH_DIGITS = Pattern.compile("(\\d{4})(\\d{2})");
    private static final Pattern SERIAL = Pattern.compile("(\\d{5})(\\.\\d+)?");
    /** Day 0 of the serial numbers of spreadsheets, right for all days after February 1900. */
    private static final LocalDate SERIAL_START = LocalDate.of(1899, 12, 30);

    private Dates() {}

    /** 2026-11-23, 2026/11/23, 2026.11.23, 20261123, 2026年11月23日, or a serial number such as 46349. */
    static Optional<LocalDate> day(String written) {
        var serial = SERIAL.matcher(written);
        if (serial.matches()) {
            return Optional.of(SERIAL_START.plusDays(Integer.parseInt(serial.group(1))));
        }
        for (var pattern : new Pattern[] {DAY, DAY_DIGITS}) {
            var matcher = pattern.matcher(written);
            if (matcher.matches()) {
                return day(number(matcher.group(1)), number(matcher.group(2)), number(matcher.group(3)));
            }
        }
        return Optional.empty();
    }

    /** 2026-11, 2026/11, 2026.11, 202611, 2026年11月, or a day of that month. */
    static Optional<YearMonth> month(String written) {
        for (var pattern : new Pattern[] {MONTH, MONTH_DIGITS}) {
            var matcher = pattern.matcher(written);
            if (matcher.matches()) {
                return day(number(matcher.group(1)), number(matcher.group(2)), 1)
                        .map(YearMonth::from);
            }
        }
        return day(written).map(YearMonth::from);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
