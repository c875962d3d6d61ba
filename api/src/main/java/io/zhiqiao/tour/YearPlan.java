package io.zhiqiao.tour;

import java.time.Month;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The tours of a year, and how far its targets are reached.
 *
 * @param year which year
 * @param figures targets in their order
 * @param tours those that whoever asks reaches, in the order of their days; those without a day last
 */
public record YearPlan(int year, List<YearFigure> figures, List<Line> tours) {

    /** Copies the lists. */
    public YearPlan {
        figures = List.copyOf(figures);
        tours = List.copyOf(tours);
    }

    /** The months of the year, with the tours that begin in each. */
    public List<MonthOfTours> calendar() {
        return Arrays.stream(Month.values())
                .map(month -> new MonthOfTours(
                        YearMonth.of(year, month),
                        tours.stream()
                                .filter(line -> line.tour()
                                        .firstDay()
                                        .filter(day -> YearMonth.from(day).equals(YearMonth.of(year, month)))
                                        .isPresent())
                                .toList()))
                .toList();
    }

    /**
     * A month of the calendar.
     *
     * @param month which month
     * @param tours that begin in it
     */
    public record MonthOfTours(YearMonth month, List<Line> tours) {

        /** Copies the list. */
        public MonthOfTours {
            tours = List.copyOf(tours);
        }
    }

    /**
     * A tour in a line.
     *
     * @param tour the tour
     * @param problems that joined
     * @param wishes that wait for an answer
     */
    public record Line(Tour tour, int problems, int wishes) {}

    /**
     * A target and what is reached of it.
     *
     * @param indicator what is counted
     * @param target what shall be reached
     * @param reached what is
     * @param version of the target; 0 where nobody has set it
     */
    public record YearFigure(TourIndicator indicator, int target, int reached, long version) {

        /** How much of the target is reached, 0 to 100; what is more counts as 100. */
        public int percent() {
            return target == 0 ? 100 : Math.min(100, reached * 100 / target);
        }

        /** Whether it is reached. */
        public boolean isMet() {
            return reached >= target;
        }
    }

    /** The figure of an indicator. */
    public YearFigure figure(TourIndicator indicator) {
        return figures.stream()
                .filter(figure -> Objects.equals(figure.indicator(), indicator))
                .findFirst()
                .orElseThrow();
    }
}
