package io.zhiqiao.tour;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What shall be reached in a year.
 *
 * @param targetId of the year, programme and indicator
 * @param targetYear which year
 * @param programme which programme; {@value #TOURS} for county tours
 * @param indicator what is counted
 * @param target at least 0
 * @param version grows with each change; 0 before it is written
 */
@Table("year_target")
record YearTarget(
        @Id String targetId,
        int targetYear,
        String programme,
        TourIndicator indicator,
        int target,
        @Version long version) {

    static final String TOURS = "TOURS";

    static YearTarget usual(int year, TourIndicator indicator) {
        return new YearTarget(
                "%d/%s/%s".formatted(year, TOURS, indicator), year, TOURS, indicator, indicator.usual(), 0);
    }

    YearTarget of(int number) {
        return new YearTarget(targetId, targetYear, programme, indicator, number, version);
    }
}
