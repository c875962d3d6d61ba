package io.zhiqiao.agenda;

import io.zhiqiao.matcher.assign.agenda.TravelTimes;
import io.zhiqiao.tour.TourStop;
import java.util.List;
import java.util.Set;

/** Ways between the stops of a tour: as the office said, else as the crow flies at the mean speed. */
final class StopWays {

    private final AgendaWishes wishes;

    StopWays(AgendaWishes wishes) {
        this.wishes = wishes;
    }

    /** How long it takes from each stop to each other one. */
    TravelTimes between(List<TourStop> stops) {
        var table = new int[stops.size()][stops.size()];
        for (int from = 0; from < table.length; from++) {
            for (int to = 0; to < table.length; to++) {
                table[from][to] = from == to ? 0 : minutes(stops.get(from), stops.get(to));
            }
        }
        return TravelTimes.of(table);
    }

    private int minutes(TourStop from, TourStop to) {
        for (var way : wishes.ways()) {
            if (Set.of(way.oneStopId(), way.otherStopId()).equals(Set.of(from.stopId(), to.stopId()))) {
                return way.minutes();
            }
        }
        var fromLongitude = from.longitude();
        var fromLatitude = from.latitude();
        var toLongitude = to.longitude();
        var toLatitude = to.latitude();
        if (fromLongitude == null || fromLatitude == null || toLongitude == null || toLatitude == null) {
            return wishes.unknownWayMinutes();
        }
        return TravelTimes.between(
                        List.of(
                                new TravelTimes.Point(fromLongitude, fromLatitude),
                                new TravelTimes.Point(toLongitude, toLatitude)),
                        wishes.kmPerHour())
                .minutes(0, 1);
    }
}
