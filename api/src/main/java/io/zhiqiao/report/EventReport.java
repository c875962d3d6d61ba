package io.zhiqiao.report;

import io.zhiqiao.survey.SurveyFigures;
import io.zhiqiao.tour.Tour;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a tour came to.
 *
 * @param tour the tour
 * @param figures all of them, in the order of the report
 * @param satisfaction what both sides say
 * @param texts what the office writes
 */
public record EventReport(Tour tour, List<Figure> figures, SurveyFigures satisfaction, ReportTexts texts) {

    /** Copies the list. */
    public EventReport {
        figures = List.copyOf(figures);
    }

    /** The figure of a key. */
    public Optional<Figure> find(String key) {
        return figures.stream().filter(figure -> figure.key().equals(key)).findFirst();
    }

    /** The figure of a key that is there. */
    public Figure figure(String key) {
        return find(key).orElseThrow();
    }

    /** The figures whose keys begin so. */
    public List<Figure> group(String prefix) {
        return figures.stream()
                .filter(figure -> figure.key().startsWith(prefix + "-"))
                .toList();
    }

    /** The greatest value of a group, for its bars. */
    public BigDecimal most(String prefix) {
        return group(prefix).stream()
                .map(Figure::value)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
    }

    /** The docking rate 需求对接率, docked ÷ accepted, in per cent with one decimal; null where nothing was accepted. */
    public @Nullable BigDecimal dockingRate() {
        var accepted = figure("accepted").value();
        return accepted.signum() == 0
                ? null
                : figure("docked").value().multiply(BigDecimal.valueOf(100)).divide(accepted, 1, RoundingMode.HALF_UP);
    }
}
