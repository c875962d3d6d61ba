package io.zhiqiao.tour;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A county tour (区县行活动).
 *
 * @param tourId random, unchanging
 * @param plan what the office wrote down
 * @param state of its life cycle
 * @param stateSince when it came into this state
 * @param version grows with each change; 0 before it is written
 */
public record Tour(String tourId, TourPlan plan, TourState state, Instant stateSince, long version) {

    /** What it is called. */
    public String name() {
        return plan.name();
    }

    /** The year that it counts in. */
    public int year() {
        return plan.year();
    }

    /** Place in the year, from 1. */
    public int issue() {
        return plan.issue();
    }

    /** What it is about; may be empty. */
    public String theme() {
        return plan.theme();
    }

    /** Who holds it; may be empty. */
    public String hosts() {
        return plan.hosts();
    }

    /** Where; at least one. */
    public List<String> districts() {
        return plan.districts();
    }

    /** Industries of the service teams that it is for; empty for all. */
    public List<String> industries() {
        return plan.industries();
    }

    /** Who takes part beside the hosts; may be empty. */
    public String partners() {
        return plan.partners();
    }

    /** How many experts shall take part. */
    public int wantedExperts() {
        return plan.wantedExperts();
    }

    /** How many problems shall be solved. */
    public int wantedSolved() {
        return plan.wantedSolved();
    }

    /** In 万元; null where not said. */
    public @Nullable BigDecimal plannedCost() {
        return plan.plannedCost();
    }

    /** In 万元; null before it is known. */
    public @Nullable BigDecimal spentCost() {
        return plan.spentCost();
    }

    /** In the order of the tour. */
    public List<TourStop> stops() {
        return plan.stops();
    }

    /** In their order. */
    public List<HalfDay> halfDays() {
        return plan.halfDays();
    }

    /** The stop with that id. */
    public Optional<TourStop> stop(String stopId) {
        return stops().stream().filter(stop -> stop.stopId().equals(stopId)).findFirst();
    }

    /** The days on which it is held, in their order, each once. */
    public List<LocalDate> days() {
        return halfDays().stream().map(HalfDay::date).distinct().toList();
    }

    /** The first day; empty while no day is set. */
    public Optional<LocalDate> firstDay() {
        return days().stream().findFirst();
    }

    /** The last day; empty while no day is set. */
    public Optional<LocalDate> lastDay() {
        return days().isEmpty() ? Optional.empty() : Optional.of(days().getLast());
    }

    Tour planned(TourPlan next) {
        return new Tour(tourId, next, state, stateSince, version);
    }

    Tour in(TourState next, Instant now) {
        return new Tour(tourId, plan, next, now, version);
    }
}
