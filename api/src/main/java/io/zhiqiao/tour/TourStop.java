package io.zhiqiao.tour;

import org.jspecify.annotations.Nullable;

/**
 * A place where a tour stops (站点): a park, a hall, a firm.
 *
 * @param stopId random, unchanging
 * @param name what it is called; not blank
 * @param address where; may be empty
 * @param longitude degrees east, -180 to 180, WGS 84; null where it is not known
 * @param latitude degrees north, -90 to 90, WGS 84; null where it is not known
 * @param capacity people who find room at once, at least 1
 * @param tables meetings that can be held at once, at least 1
 */
public record TourStop(
        String stopId,
        String name,
        String address,
        @Nullable Double longitude,
        @Nullable Double latitude,
        int capacity,
        int tables) {

    /** Whether it can be put on a map, and travel times be reckoned. */
    public boolean isPlaced() {
        return longitude != null && latitude != null;
    }

    TourStop named(String id) {
        return new TourStop(id, name, address, longitude, latitude, capacity, tables);
    }
}
