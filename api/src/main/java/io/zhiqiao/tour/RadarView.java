package io.zhiqiao.tour;

import io.zhiqiao.language.Sentence;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Supply and demand by district and industry.
 *
 * @param industries of the service teams, in their order; the columns
 * @param districts the rows, those to go to first on top
 * @param suggested where to go next: the first three that have needs, and experts for them
 */
public record RadarView(List<Sentence> industries, List<RadarDistrict> districts, List<Sentence> suggested) {

    /** Copies the lists. */
    public RadarView {
        suggested = List.copyOf(suggested);
        industries = List.copyOf(industries);
        districts = List.copyOf(districts);
    }

    static @Nullable Double ratio(int needs, int experts) {
        return experts == 0 ? null : (double) needs / experts;
    }

    /**
     * Needs and experts; a need is a problem that is published and has nobody yet, an expert is available who is in the
     * pool, agreed to be suggested, serves the district and has not used up the annual cap.
     */
    interface Balance {

        /** Unmet needs. */
        int needs();

        /** Available experts. */
        int experts();

        /** Unmet needs per available expert; null where nobody is available. */
        @Nullable
        Double ratio();

        /** How pressing, for the shade: 0 without needs, 1 to 4 by the ratio, 5 where nobody is available. */
        default int pressure() {
            if (needs() == 0) {
                return 0;
            }
            var ratio = ratio();
            if (ratio == null) {
                return 5;
            }
            return ratio < 0.1 ? 1 : ratio < 0.25 ? 2 : ratio < 0.5 ? 3 : 4;
        }
    }

    /**
     * A district.
     *
     * @param name what it is called
     * @param needs unmet needs of all industries
     * @param experts who are available for one of the industries with needs, each counted once
     * @param ratio unmet needs per available expert; null where nobody is available
     * @param lastTour last day of the last tour there; null where there was none
     * @param cells one per industry, in their order
     */
    public record RadarDistrict(
            Sentence name,
            int needs,
            int experts,
            @Nullable Double ratio,
            @Nullable LocalDate lastTour,
            List<RadarCell> cells)
            implements Balance {

        /** Copies the list. */
        public RadarDistrict {
            cells = List.copyOf(cells);
        }
    }

    /**
     * An industry in a district.
     *
     * @param industry of a service team
     * @param needs unmet needs
     * @param experts who are available
     * @param ratio unmet needs per available expert; null where nobody is available
     */
    public record RadarCell(
            Sentence industry,
            int needs,
            int experts,
            @Nullable Double ratio) implements Balance {

        static RadarCell of(Sentence industry, int needs, int experts) {
            return new RadarCell(industry, needs, experts, RadarView.ratio(needs, experts));
        }
    }
}
