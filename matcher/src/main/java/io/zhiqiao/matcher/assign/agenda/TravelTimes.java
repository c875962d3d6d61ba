package io.zhiqiao.matcher.assign.agenda;

import java.util.List;

/**
 * Minutes from stop to stop. Where a way over another stop is shorter than the given one, that is what counts, so that no
 * detour is ever quicker.
 */
public final class TravelTimes {

    private static final double EARTH_KM = 6371.0088;

    /** Roads are longer than the straight line: about so much in hilly country. */
    private static final double DETOUR = 1.4;

    private final int[][] minutes;

    private TravelTimes(int[][] minutes) {
        this.minutes = minutes;
        for (int via = 0; via < minutes.length; via++) {
            for (int from = 0; from < minutes.length; from++) {
                for (int to = 0; to < minutes.length; to++) {
                    minutes[from][to] = Math.min(minutes[from][to], minutes[from][via] + minutes[via][to]);
                }
            }
        }
    }

    /** Where a stop is, in degrees. */
    public record Point(double longitude, double latitude) {}

    /**
     * Takes a table.
     *
     * @param table a row per stop, a column per stop; minutes, 0 or more, 0 from a stop to itself
     * @throws IllegalArgumentException if it is not square, or a number is out of its range
     */
    public static TravelTimes of(int[][] table) {
        var copy = new int[table.length][];
        for (int from = 0; from < table.length; from++) {
            if (table[from].length != table.length) {
                throw new IllegalArgumentException(
                        "行程时间表应为 %d × %1$d。The table of travel times must be %1$d by %1$d.".formatted(table.length));
            }
            copy[from] = table[from].clone();
            for (int to = 0; to < table.length; to++) {
                if (copy[from][to] < 0 || (from == to && copy[from][to] != 0)) {
                    throw new IllegalArgumentException(
                            "第 %d 站到第 %d 站的行程（%d 分钟）有误：不应为负，同站应为 0。The travel time from stop %1$d to %2$d (%3$d) must not be negative, and 0 within a stop."
                                    .formatted(from + 1, to + 1, copy[from][to]));
                }
            }
        }
        return new TravelTimes(copy);
    }

    /**
     * Estimates from the straight lines on the globe (haversine), roads longer by two fifths, rounded up to a minute.
     *
     * @param points where the stops are
     * @param kmPerHour mean speed on the road, more than 0
     */
    public static TravelTimes between(List<Point> points, double kmPerHour) {
        if (!(kmPerHour > 0)) {
            throw new IllegalArgumentException(
                    "车速（%s）应大于 0。The speed (%1$s) must be more than 0.".formatted(kmPerHour));
        }
        var table = new int[points.size()][points.size()];
        for (int from = 0; from < table.length; from++) {
            for (int to = 0; to < table.length; to++) {
                double km = kilometres(points.get(from), points.get(to)) * DETOUR;
                table[from][to] = (int) Math.ceil(60 * km / kmPerHour - 1e-9);
            }
        }
        return new TravelTimes(table);
    }

    /** The straight line on the globe, in kilometres. */
    public static double kilometres(Point from, Point to) {
        double north = Math.sin(Math.toRadians(to.latitude() - from.latitude()) / 2);
        double east = Math.sin(Math.toRadians(to.longitude() - from.longitude()) / 2);
        double square = north * north
                + Math.cos(Math.toRadians(from.latitude())) * Math.cos(Math.toRadians(to.latitude())) * east * east;
        return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(square)));
    }

    /** Minutes from one stop to another. */
    public int minutes(int from, int to) {
        return minutes[from][to];
    }

    /** How many stops it knows. */
    public int stops() {
        return minutes.length;
    }
}
