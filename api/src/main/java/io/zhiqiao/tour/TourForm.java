package io.zhiqiao.tour;

import io.zhiqiao.tour.PlanCheck.Wrong;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The form of a plan as it was typed, so that what cannot be read is shown again beside what is wrong with it.
 *
 * @param values of the fields that are there once, by their names
 * @param districts chosen
 * @param industries chosen
 * @param stops lines of the form, empty ones included
 * @param halfDays lines of the form, empty ones included
 */
record TourForm(
        MultiValueMap<String, String> values,
        List<String> districts,
        List<String> industries,
        List<StopLine> stops,
        List<HalfDayLine> halfDays) {

    private static final int MOST_LINES = 60;

    TourForm {
        districts = List.copyOf(districts);
        industries = List.copyOf(industries);
        stops = List.copyOf(stops);
        halfDays = List.copyOf(halfDays);
    }

    static TourForm of(TourPlan plan, MultiValueMap<String, String> empty) {
        empty.add("name", plan.name());
        empty.add("year", String.valueOf(plan.year()));
        empty.add("issue", String.valueOf(plan.issue()));
        empty.add("theme", plan.theme());
        empty.add("hosts", plan.hosts());
        empty.add("partners", plan.partners());
        empty.add("wantedExperts", String.valueOf(plan.wantedExperts()));
        empty.add("wantedSolved", String.valueOf(plan.wantedSolved()));
        empty.add("plannedCost", text(plan.plannedCost()));
        empty.add("spentCost", text(plan.spentCost()));
        return new TourForm(
                empty,
                plan.districts(),
                plan.industries(),
                plan.stops().stream().map(StopLine::of).toList(),
                plan.halfDays().stream().map(HalfDayLine::of).toList());
    }

    static TourForm read(MultiValueMap<String, String> sent) {
        return new TourForm(
                sent,
                sent.getOrDefault("districts", List.of()),
                sent.getOrDefault("industries", List.of()),
                lines(
                        sent,
                        "stopName",
                        at -> new StopLine(
                                value(sent, "stopId", at),
                                value(sent, "stopName", at),
                                value(sent, "stopAddress", at),
                                value(sent, "stopLongitude", at),
                                value(sent, "stopLatitude", at),
                                value(sent, "stopCapacity", at),
                                value(sent, "stopTables", at))),
                lines(
                        sent,
                        "date",
                        at -> new HalfDayLine(
                                value(sent, "date", at), value(sent, "startsAt", at), value(sent, "endsAt", at))));
    }

    /** A field that is there once. */
    public String value(String field) {
        return Objects.requireNonNullElse(values.getFirst(field), "");
    }

    /** The same with an empty line more, of stops or half-days. */
    TourForm more(String kind) {
        var moreStops = new ArrayList<>(stops);
        var moreHalfDays = new ArrayList<>(halfDays);
        if (kind.equals("stop")) {
            moreStops.add(StopLine.EMPTY);
        }
        if (kind.equals("halfDay")) {
            moreHalfDays.add(HalfDayLine.EMPTY);
        }
        return new TourForm(values, districts, industries, moreStops, moreHalfDays);
    }

    /** At least one line of each kind to write into. */
    TourForm writable() {
        var form = stops.isEmpty() ? more("stop") : this;
        return form.halfDays.isEmpty() ? form.more("halfDay") : form;
    }

    /**
     * The plan; lines that are empty are left out.
     *
     * @param wrong takes what cannot be read
     */
    TourPlan plan(List<Wrong> wrong) {
        return new TourPlan(
                value("name").strip(),
                whole(wrong, "year", value("year")),
                whole(wrong, "issue", value("issue")),
                value("theme").strip(),
                value("hosts").strip(),
                districts,
                industries,
                value("partners").strip(),
                whole(wrong, "wantedExperts", value("wantedExperts")),
                whole(wrong, "wantedSolved", value("wantedSolved")),
                amount(wrong, "plannedCost", value("plannedCost")),
                amount(wrong, "spentCost", value("spentCost")),
                stops.stream()
                        .filter(line -> !line.isEmpty())
                        .map(line -> line.stop(wrong))
                        .toList(),
                halfDays.stream()
                        .filter(line -> !line.isEmpty())
                        .flatMap(line -> line.halfDay(wrong).stream())
                        .toList());
    }

    private static <T> List<T> lines(MultiValueMap<String, String> sent, String field, Function<Integer, T> line) {
        var count = Math.min(sent.getOrDefault(field, List.of()).size(), MOST_LINES);
        return IntStream.range(0, count).boxed().map(line).toList();
    }

    private static String value(MultiValueMap<String, String> sent, String field, int at) {
        var all = sent.getOrDefault(field, List.of());
        return at < all.size() && all.get(at) != null ? all.get(at).strip() : "";
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static int whole(List<Wrong> wrong, String field, String text) {
        try {
            return text.isBlank() ? 0 : Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            wrong.add(Wrong.of(
                    "number", field, "“%s”不是整数。".formatted(text), "“%s” is not a whole number.".formatted(text)));
            return 1;
        }
    }

    private static @Nullable BigDecimal amount(List<Wrong> wrong, String field, String text) {
        try {
            return text.isBlank() ? null : new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            wrong.add(Wrong.of("number", field, "“%s”不是数字。".formatted(text), "“%s” is not a number.".formatted(text)));
            return null;
        }
    }

    /** A line of the form for a stop. */
    record StopLine(
            String stopId,
            String name,
            String address,
            String longitude,
            String latitude,
            String capacity,
            String tables) {

        static final StopLine EMPTY = new StopLine("", "", "", "", "", "", "");

        static StopLine of(TourStop stop) {
            return new StopLine(
                    stop.stopId(),
                    stop.name(),
                    stop.address(),
                    text(stop.longitude()),
                    text(stop.latitude()),
                    text(stop.capacity()),
                    text(stop.tables()));
        }

        boolean isEmpty() {
            return (name + address + longitude + latitude + capacity + tables).isEmpty();
        }

        TourStop stop(List<Wrong> wrong) {
            return new TourStop(
                    stopId,
                    name,
                    address,
                    degrees(wrong, longitude),
                    degrees(wrong, latitude),
                    whole(wrong, "stops", capacity),
                    whole(wrong, "stops", tables));
        }

        private static @Nullable Double degrees(List<Wrong> wrong, String text) {
            var degrees = amount(wrong, "stops", text);
            return degrees == null ? null : degrees.doubleValue();
        }
    }

    /** A line of the form for a half-day. */
    record HalfDayLine(String date, String startsAt, String endsAt) {

        static final HalfDayLine EMPTY = new HalfDayLine("", "", "");

        static HalfDayLine of(HalfDay halfDay) {
            return new HalfDayLine(text(halfDay.date()), text(halfDay.startsAt()), text(halfDay.endsAt()));
        }

        boolean isEmpty() {
            return (date + startsAt + endsAt).isEmpty();
        }

        List<HalfDay> halfDay(List<Wrong> wrong) {
            try {
                return List.of(new HalfDay(LocalDate.parse(date), LocalTime.parse(startsAt), LocalTime.parse(endsAt)));
            } catch (DateTimeException e) {
                wrong.add(Wrong.of(
                        "date",
                        "halfDays",
                        "半天要写全日期、开始和结束时间，例如 2026-12-01 09:00 至 12:00。",
                        "A half-day needs its date, beginning and end, for example 2026-12-01 09:00 to 12:00."));
                return List.of();
            }
        }
    }
}
