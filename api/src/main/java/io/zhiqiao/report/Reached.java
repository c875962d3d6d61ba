package io.zhiqiao.report;

import io.zhiqiao.engine.Names;
import io.zhiqiao.followup.Outcome;
import io.zhiqiao.followup.Stated;
import io.zhiqiao.followup.TourResult;
import io.zhiqiao.language.Sentence;
import io.zhiqiao.report.Figure.Line;
import io.zhiqiao.service.Ladder;
import io.zhiqiao.tour.Tour;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What was reached with the problems of a tour, as figures of its report. */
@Component
class Reached {

    private final People people;
    private final Names names;

    Reached(People people, Names names) {
        this.people = people;
        this.names = names;
    }

    /** Problems by kind of co-operation that was agreed at any moment; a problem may be of several kinds. */
    List<Figure> byKind(Tour tour, List<Outcome> outcomes) {
        var figures = new ArrayList<Figure>();
        for (var kind : names.values("cooperationKind")) {
            figures.add(Figure.counted(
                    "kind-" + Held.key(kind.en()),
                    kind,
                    "项",
                    outcomes.stream()
                            .filter(outcome -> outcome.stated().stream()
                                    .anyMatch(one -> one.result().kindList().contains(kind.zh())))
                            .map(outcome -> line(tour, outcome))
                            .toList()));
        }
        return figures;
    }

    /** What was agreed in all: of each problem what was stated last. */
    Figure amount(Tour tour, List<Outcome> outcomes) {
        return Figure.summed(
                "amount",
                new Sentence("合作金额", "Agreed amount"),
                "万元",
                outcomes.stream()
                        .flatMap(outcome -> amount(outcome).stream()
                                .map(amount -> new Line(
                                        people.title(outcome.problemId()),
                                        url(tour, outcome),
                                        Sentence.same(people.firm(outcome.problemId())),
                                        amount)))
                        .toList());
    }

    private static Optional<BigDecimal> amount(Outcome outcome) {
        return outcome.stated().stream()
                .map(one -> one.result().amount())
                .filter(Objects::nonNull)
                .filter(amount -> amount.signum() > 0)
                .reduce((earlier, later) -> later);
    }

    /** Problems by the level that counts today; those without a result come last. */
    List<Figure> byLevel(Tour tour, List<Outcome> outcomes) {
        var figures = new ArrayList<Figure>();
        for (var level = 0; level < Ladder.levels().size(); level++) {
            var title = Ladder.levels().get(level);
            figures.add(atLevel(
                    "level-" + level,
                    new Sentence(level + " " + title.zh(), level + " " + title.en()),
                    tour,
                    outcomes,
                    level));
        }
        figures.add(atLevel("level-none", new Sentence("尚无结果", "No result yet"), tour, outcomes, -1));
        return figures;
    }

    private Figure atLevel(String key, Sentence title, Tour tour, List<Outcome> outcomes, int level) {
        return Figure.counted(
                key,
                title,
                "项",
                outcomes.stream()
                        .filter(outcome -> outcome.countedLevel() == level)
                        .map(outcome -> line(tour, outcome))
                        .toList());
    }

    /** A problem with its firm and the day on which its level was reached. */
    Line line(Tour tour, Outcome outcome) {
        var day = outcome.latest()
                .map(Stated::result)
                .map(TourResult::reachedOn)
                .map(Object::toString)
                .orElse("");
        return Line.of(
                people.title(outcome.problemId()),
                url(tour, outcome),
                Sentence.same((people.firm(outcome.problemId()) + " " + day).strip()));
    }

    private static String url(Tour tour, Outcome outcome) {
        return "/tour-results/" + tour.tourId() + "/" + outcome.problemId();
    }
}
