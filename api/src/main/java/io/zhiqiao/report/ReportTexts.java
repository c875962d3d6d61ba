package io.zhiqiao.report;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What the office writes into the report of a tour.
 *
 * @param tourId of which tour
 * @param first a case, in words; may be blank
 * @param second another; may be blank
 * @param third another; may be blank
 * @param issues what went wrong, and what is open; may be blank
 * @param nextPlan what is done next; may be blank
 * @param version grows with each change; 0 before it is written
 */
@Table("tour_report")
public record ReportTexts(
        @Id String tourId,
        @Column("case_1") String first,
        @Column("case_2") String second,
        @Column("case_3") String third,
        String issues,
        String nextPlan,
        @Version long version) {

    static ReportTexts none(String tourId) {
        return new ReportTexts(tourId, "", "", "", "", "", 0);
    }

    /** The cases that were written, at most three. */
    public List<String> cases() {
        return Stream.of(first, second, third).filter(one -> !one.isBlank()).toList();
    }
}
