package io.zhiqiao.agenda;

import io.zhiqiao.lifecycle.Refusals;
import io.zhiqiao.tour.Tour;
import io.zhiqiao.tour.TourProblem;
import io.zhiqiao.tour.Tours;
import java.util.List;
import org.springframework.stereotype.Component;

/** Refuses wishes that name stops, problems or times that a tour does not have. */
@Component
class WishCheck {

    private final Tours tours;

    WishCheck(Tours tours) {
        this.tours = tours;
    }

    /**
     * Checks.
     *
     * @throws io.zhiqiao.error.RejectedException (422) if a number is out of its range, or something is named that is not there
     */
    void check(Tour tour, AgendaWishes given) {
        var wishes = given.checked();
        var problemIds = tours.problemsOf(tour.tourId()).stream()
                .map(TourProblem::problemId)
                .toList();
        for (var place : wishes.places()) {
            checkStop(tour, place.stopId(), "places");
            checkProblem(problemIds, place.problemId(), "places");
        }
        wishes.jointVisits().forEach(group -> group.forEach(id -> checkProblem(problemIds, id, "jointVisits")));
        for (var lecture : wishes.lectures()) {
            checkStop(tour, lecture.stopId(), "lectures");
            var grid = AskedAgenda.grid(tour, wishes);
            if (grid.slots().stream().noneMatch(slot -> AskedAgenda.overlaps(slot, lecture))) {
                throw Refusals.field(
                        "off-the-grid",
                        "lectures",
                        "讲座“%s”不在活动的任何时段内（%s）。请改时间。".formatted(lecture.name(), lecture.startsAt()),
                        "The lecture %s is in none of the slots (%s): change its time."
                                .formatted(lecture.name(), lecture.startsAt()));
            }
        }
        wishes.ways().forEach(way -> {
            checkStop(tour, way.oneStopId(), "ways");
            checkStop(tour, way.otherStopId(), "ways");
        });
    }

    private static void checkStop(Tour tour, String stopId, String field) {
        if (tour.stop(stopId).isEmpty()) {
            throw Refusals.field(
                    "unknown",
                    field,
                    "活动没有这个站点（%s）。".formatted(stopId),
                    "The tour has no such stop (%s).".formatted(stopId));
        }
    }

    private static void checkProblem(List<String> problemIds, String problemId, String field) {
        if (!problemIds.contains(problemId)) {
            throw Refusals.field(
                    "unknown",
                    field,
                    "活动没有这道难题（%s）。".formatted(problemId),
                    "The tour has no such problem (%s).".formatted(problemId));
        }
    }
}
