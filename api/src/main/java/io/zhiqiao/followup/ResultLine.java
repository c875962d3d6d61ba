package io.zhiqiao.followup;

import io.zhiqiao.tour.Tour;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a problem at a tour, for a page.
 *
 * @param tour the tour
 * @param problemId which problem
 * @param title its title
 * @param enterprise name of the firm
 * @param month in which it counts: that of the event; null while the tour has no day
 * @param outcome what was stated
 * @param cells its moments, in their order
 */
record ResultLine(
        Tour tour,
        String problemId,
        String title,
        String enterprise,
        @Nullable YearMonth month,
        Outcome outcome,
        List<Cell> cells) {

    /** Copies the list. */
    ResultLine {
        cells = List.copyOf(cells);
    }

    /** Whether something is due and not written. */
    public boolean isMissing() {
        return cells.stream().anyMatch(Cell::isMissing);
    }

    /** Whether the firm still has to confirm what counts today. */
    public boolean waitsForEnterprise() {
        return outcome.latest().filter(Stated::waitsForEnterprise).isPresent();
    }

    /**
     * A moment.
     *
     * @param moment which one
     * @param opensOn from when on a result may be written; null while the tour has no day
     * @param open whether that day has come
     * @param due whether it is time to remind
     * @param stated what was written; null for nothing
     */
    record Cell(
            Moment moment,
            @Nullable LocalDate opensOn,
            boolean open,
            boolean due,
            @Nullable Stated stated) {

        /** Whether it is due and not written. */
        public boolean isMissing() {
            return due && stated == null;
        }
    }
}
