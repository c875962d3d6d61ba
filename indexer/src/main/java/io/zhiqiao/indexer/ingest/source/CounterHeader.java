package io.zhiqiao.indexer.ingest.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the head of a COUNTER R5.1 report says.
 *
 * @param reportId {@code DR} or {@code DR_D1}
 * @param institution ids and name of the institution, the surest first
 */
record CounterHeader(String reportId, List<String> institution) {

    private static final Set<String> REPORTS = Set.of("DR", "DR_D1");
    private static final String RELEASE = "5.1";
    private static final int MAX_SHOWN = 20;

    CounterHeader {
        institution = List.copyOf(institution);
    }

    /**
     * The head of a report.
     *
     * @param institutionIds {@code namespace:value}, or the value only
     * @throws UnreadableFileException if it is not one that can be read
     */
    static CounterHeader of(String reportId, String release, List<String> institutionIds, String institutionName)
            throws UnreadableFileException {
        if (!REPORTS.contains(reportId) || !release.equals(RELEASE)) {
            throw new UnreadableFileException(
                    FileRule.COUNTER,
                    "报告为 %1$s，版本 %2$s。The report is %1$s of release %2$s.".formatted(shown(reportId), shown(release)));
        }
        var institution = new ArrayList<String>();
        for (var id : institutionIds) {
            institution.add(id.strip());
            institution.add(id.substring(id.indexOf(':') + 1).strip());
        }
        institution.add(institutionName.strip());
        return new CounterHeader(
                reportId,
                institution.stream().filter(text -> !text.isEmpty()).distinct().toList());
    }

    /** The cell that names the institution in all its ways. */
    Cell institutionCell() {
        return new Cell.Items(institution.stream().map(JsonCells::text).toList());
    }

    /** A fault of a line whose total is not the sum of its months. */
    static Fault wrongTotal(String total, long sum) {
        return new Fault(
                "Reporting_Period_Total",
                total,
                Rule.SUM,
                "各月之和为 %1$d，请核对该行或重新导出报告。The months add up to %1$d: compare, or export the report again."
                        .formatted(sum));
    }

    private static String shown(String text) {
        return text.substring(0, Math.min(text.length(), MAX_SHOWN));
    }

    /** Whether a count stands for usage; COUNTER leaves out what is zero. */
    static boolean isUsage(Cell count) {
        return !count.isBlank() && !count.text().strip().equals("0");
    }

    /** A row for one count of one month. */
    static RawRow row(int number, Map<String, Cell> cells) {
        return new RawRow(number, cells);
    }
}
