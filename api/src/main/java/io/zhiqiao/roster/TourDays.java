package io.zhiqiao.roster;

import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.matcher.eligibility.Circumstances;
import io.zhiqiao.matcher.eligibility.Eligibility;
import io.zhiqiao.matcher.eligibility.Reason;
import io.zhiqiao.roster.RosterQuestion.Barrier;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The rules of matching on the days of a tour: what forbids a pair on each of them forbids it; somebody who is away on some
 * of them only can still come. The cap of the year is no such rule: it is counted with the seats.
 */
final class TourDays {

    private static final String LEAVE = "leave";
    private static final String CAP = "annual-cap";

    private final List<LocalDate> days;
    private final boolean known;
    private final RecordStore records;
    private final Eligibility eligibility = Eligibility.ofAllRules();

    /**
     * @param days of the tour; empty while none is set, then leave is not looked at
     * @param today for the other rules while no day is set
     */
    TourDays(List<LocalDate> days, LocalDate today, RecordStore records) {
        this.known = !days.isEmpty();
        this.days = known ? days : List.of(today);
        this.records = records;
    }

    Screening screening(Problem problem) {
        var first = Circumstances.of(problem, records, days.getFirst());
        return new Screening(days.stream()
                .map(day -> new Circumstances(
                        first.problem(), first.enterprise(), first.enterpriseRecord(), first.groupMembers(), day))
                .toList());
    }

    /** The days on which an expert is away, where there are others on which the expert is there. */
    String awayOn(Expert expert) {
        var away = days.stream()
                .filter(day -> known && expert.service().leave().stream().anyMatch(leave -> leave.contains(day)))
                .toList();
        return away.size() == days.size()
                ? ""
                : away.stream().map(LocalDate::toString).collect(Collectors.joining("、"));
    }

    /** The rules for one problem. */
    final class Screening {

        private final List<Circumstances> circumstances;

        private Screening(List<Circumstances> circumstances) {
            this.circumstances = circumstances;
        }

        /** What forbids the pair on every day; empty where it may be. */
        List<Barrier> barriers(Expert expert) {
            var byDay = circumstances.stream()
                    .map(day -> eligibility.check(expert, day).exclusions())
                    .toList();
            return byDay.getFirst().stream()
                    .filter(reason -> !reason.rule().equals(CAP) && (known || !reason.rule().equals(LEAVE)))
                    .filter(reason -> byDay.stream().allMatch(day -> has(day, reason.rule())))
                    .map(reason -> new Barrier(reason.rule(), reason.zh(), reason.en()))
                    .toList();
        }

        private static boolean has(List<Reason> reasons, String rule) {
            return reasons.stream().anyMatch(reason -> reason.rule().equals(rule));
        }
    }
}
