package io.zhiqiao.service;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.problem.PostedProblems;
import io.zhiqiao.problem.ProblemSummary;
import io.zhiqiao.problem.ShownProblems;
import io.zhiqiao.record.AcceptedRecords;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an expert served in a year, as a letter that is printed. */
@Service
public class Letters {

    private final ServiceRows services;
    private final AcceptedRecords records;
    private final PostedProblems posted;
    private final CurrentPerson people;
    private final Clock clock;

    Letters(ServiceRows services, AcceptedRecords records, PostedProblems posted, CurrentPerson people, Clock clock) {
        this.services = services;
        this.records = records;
        this.posted = posted;
        this.people = people;
        this.clock = clock;
    }

    /**
     * The letter of the expert who asks.
     *
     * @param year which year; null for this one
     * @throws RejectedException (404) if the account names no expert
     */
    @Transactional(readOnly = true)
    public Letter mine(@Nullable Integer year) {
        var expertId = String.valueOf(people.get().expertId());
        var expert = records.find(RecordKind.EXPERTS, expertId)
                .orElseThrow(() -> RejectedException.notFound("expertId", expertId, "专家", "expert"))
                .record();
        var of = Year.of(year == null ? Year.now(clock).getValue() : Math.clamp(year, 2000, 2200));
        var served = served(expertId, of.atDay(1), of.atDay(of.length()), posted.shown());
        return new Letter(
                expert.name().display(),
                expert.employment().organisation().name(),
                expert.employment().title(),
                of.getValue(),
                served,
                served.stream().mapToDouble(ServedLine::hours).sum(),
                LocalDate.now(clock));
    }

    /** What an expert served from a day to a day, earliest first, with enterprises named as who asks may read them. */
    @Transactional(readOnly = true)
    public List<ServedLine> served(String expertId, LocalDate from, LocalDate to) {
        return served(expertId, from, to, posted.shown());
    }

    /** The same for a paper that others are shown: enterprises are named as everybody may read them. */
    @Transactional(readOnly = true)
    public List<ServedLine> servedForEverybody(String expertId, LocalDate from, LocalDate to) {
        return served(expertId, from, to, posted.shownToEverybody());
    }

    /** What an expert served at these meetings, earliest first, with enterprises named as everybody may read them. */
    @Transactional(readOnly = true)
    public List<ServedLine> servedAt(String expertId, Collection<String> meetingIds) {
        if (meetingIds.isEmpty()) {
            return List.of();
        }
        var shown = posted.shownToEverybody();
        return services.findByExpertIdAndMeetingIdInOrderByServedOnAscRecordIdAsc(expertId, meetingIds).stream()
                .map(one -> line(one, shown))
                .toList();
    }

    private List<ServedLine> served(String expertId, LocalDate from, LocalDate to, ShownProblems shown) {
        return services.findByExpertIdAndServedOnBetweenOrderByServedOnAscRecordIdAsc(expertId, from, to).stream()
                .map(one -> line(one, shown))
                .toList();
    }

    private ServedLine line(ServiceRecord served, ShownProblems shown) {
        var problem = records.find(RecordKind.PROBLEMS, served.problemId()).map(found -> shown.line(found.record()));
        return new ServedLine(
                served.servedOn(),
                problem.map(ProblemSummary::title).orElse(served.problemId()),
                problem.map(ProblemSummary::enterprise).orElse(""),
                served.mode(),
                served.hours());
    }

    /**
     * A letter of service.
     *
     * @param name of the expert
     * @param organisation of the expert
     * @param title of the expert
     * @param year the services are of
     * @param services earliest first
     * @param hours of all of them
     * @param on day of the letter
     */
    public record Letter(
            String name,
            String organisation,
            String title,
            int year,
            List<ServedLine> services,
            double hours,
            LocalDate on) {}

    /**
     * A service in the letter.
     *
     * @param servedOn the day
     * @param problem its title
     * @param enterprise for whom
     * @param mode how
     * @param hours how long
     */
    public record ServedLine(LocalDate servedOn, String problem, String enterprise, String mode, double hours) {}
}
