package io.zhiqiao.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The stops of a tour drawn to scale, and how far it is from one to the next.
 *
 * @param points where the stops are drawn, in their order; those without coordinates are left out
 * @param legs from each drawn stop to the next
 */
public record StopMap(List<Point> points, List<Leg> legs) {

    /** Width of the drawing. */
    public static final int WIDTH = 360;

    /** Height of the drawing. */
    public static final int HEIGHT = 200;

    private static final int MARGIN = 28;
    private static final double EARTH_KM = 6371.0;

    /** Copies the lists. */
    public StopMap {
        points = List.copyOf(points);
        legs = List.copyOf(legs);
    }

    /** Draws them. */
    public static StopMap of(List<TourStop> stops) {
        var placed = new ArrayList<Place>();
        for (var at = 0; at < stops.size(); at++) {
            var longitude = stops.get(at).longitude();
            var latitude = stops.get(at).latitude();
            if (longitude != null && latitude != null) {
                placed.add(new Place(at + 1, stops.get(at).name(), longitude, latitude));
            }
        }
        return new StopMap(points(placed), legs(placed));
    }

    /** The frame of the drawing. */
    public String viewBox() {
        return "0 0 %d %d".formatted(WIDTH, HEIGHT);
    }

    /** Whether there is something to be drawn. */
    public boolean isDrawn() {
        return points.size() > 1;
    }

    private static List<Point> points(List<Place> placed) {
        if (placed.isEmpty()) {
            return List.of();
        }
        var west = placed.stream().mapToDouble(Place::longitude).min().orElseThrow();
        var east = placed.stream().mapToDouble(Place::longitude).max().orElseThrow();
        var south = placed.stream().mapToDouble(Place::latitude).min().orElseThrow();
        var north = placed.stream().mapToDouble(Place::latitude).max().orElseThrow();
        // A degree of longitude is shorter than one of latitude, the more so the further north.
        var narrow = Math.cos(Math.toRadians((south + north) / 2));
        var scale = Math.min(
                (WIDTH - 2 * MARGIN) / Math.max((east - west) * narrow, 1e-6),
                (HEIGHT - 2 * MARGIN) / Math.max(north - south, 1e-6));
        var left = (WIDTH - (east - west) * narrow * scale) / 2;
        var top = (HEIGHT - (north - south) * scale) / 2;
        return placed.stream()
                .map(place -> new Point(
                        place.number(),
                        place.name(),
                        Math.round(left + (place.longitude() - west) * narrow * scale),
                        Math.round(top + (north - place.latitude()) * scale)))
                .toList();
    }

    private static List<Leg> legs(List<Place> placed) {
        var legs = new ArrayList<Leg>();
        for (var at = 1; at < placed.size(); at++) {
            legs.add(new Leg(
                    placed.get(at - 1).number(),
                    placed.get(at).number(),
                    String.format(Locale.ROOT, "%.1f", kilometres(placed.get(at - 1), placed.get(at)))));
        }
        return legs;
    }

    /** Great-circle distance by the haversine formula. */
    private static double kilometres(Place from, Place to) {
        var dLatitude = Math.toRadians(to.latitude() - from.latitude());
        var dLongitude = Math.toRadians(to.longitude() - from.longitude());
        var a = Math.pow(Math.sin(dLatitude / 2), 2)
                + Math.cos(Math.toRadians(from.latitude()))
                        * Math.cos(Math.toRadians(to.latitude()))
                        * Math.pow(Math.sin(dLongitude / 2), 2);
        return 2 * EARTH_KM * Math.asin(Math.sqrt(a));
    }

    private record Place(int number, String name, double longitude, double latitude) {}

    /**
     * A drawn stop.
     *
     * @param number place among all stops, from 1
     * @param name what it is called
     * @param x from the left, 0 to {@value #WIDTH}
     * @param y from the top, 0 to {@value #HEIGHT}
     */
    public record Point(int number, String name, long x, long y) {}

    /**
     * From a stop to the next.
     *
     * @param from number of the stop
     * @param to number of the stop
     * @param kilometres as the crow flies, with one decimal
     */
    public record Leg(int from, int to, String kilometres) {}
}
