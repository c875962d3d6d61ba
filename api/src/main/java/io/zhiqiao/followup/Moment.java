package io.zhiqiao.followup;

import io.zhiqiao.language.Sentence;
import io.zhiqiao.tour.Tour;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** When it is asked what came of a tour (回访时点). */
public enum Moment {
    T_0("活动当天", "On the day", 0, "follow-up"),
    T_30("30 天", "After 30 days", 30, "follow-up-again"),
    T_90("90 天", "After 90 days", 90, "close");

    private final String zh;
    private final String en;
    private final int days;
    private final String step;

    Moment(String zh, String en, int days, String step) {
        this.zh = zh;
        this.en = en;
        this.days = days;
        this.step = step;
    }

    /** What it is called. */
    public Sentence title() {
        return new Sentence(zh, en);
    }

    /** From which day on a result may be written; empty while the tour has no day. */
    public Optional<LocalDate> opensOn(Tour tour) {
        return tour.lastDay().map(day -> day.plusDays(days));
    }

    /** Whether a result may be written: the tour is, or was, held, and the day has come. */
    public boolean isOpen(Tour tour, LocalDate today) {
        return tour.state().isHeld()
                && opensOn(tour).filter(day -> !day.isAfter(today)).isPresent();
    }

    /** Whether it is time to remind those who have not written: of the event itself on the day after. */
    public boolean isDue(Tour tour, LocalDate today) {
        return isOpen(tour, today)
                && tour.lastDay()
                        .filter(day -> !day.plusDays(Math.max(1, days)).isAfter(today))
                        .isPresent();
    }

    /** The moments whose results a step of a tour waits for. */
    static List<Moment> before(String step) {
        return Arrays.stream(values())
                .filter(last -> last.step.equals(step))
                .findFirst()
                .map(last -> Arrays.stream(values())
                        .filter(moment -> moment.days <= last.days)
                        .toList())
                .orElse(List.of());
    }
}
