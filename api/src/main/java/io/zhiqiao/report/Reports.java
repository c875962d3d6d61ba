package io.zhiqiao.report;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.audit.Audit;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.lifecycle.Refusals;
import io.zhiqiao.survey.Surveys;
import io.zhiqiao.tour.Tours;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The reports of tours: figures of the records, texts of the office. */
@Service
public class Reports {

    private static final int CASE_CHARS = 2000;
    private static final int TEXT_CHARS = 4000;
    private static final int MOST_CASES = 3;

    private final FigureBook book;
    private final ReportTextRows rows;
    private final Surveys surveys;
    private final Tours tours;
    private final Audit audit;
    private final CurrentPerson people;

    Reports(FigureBook book, ReportTextRows rows, Surveys surveys, Tours tours, Audit audit, CurrentPerson people) {
        this.book = book;
        this.rows = rows;
        this.surveys = surveys;
        this.tours = tours;
        this.audit = audit;
        this.people = people;
    }

    /**
     * The report of a tour as it stands now.
     *
     * @throws RejectedException (404) if there is no such tour for whoever asks
     */
    @Transactional(readOnly = true)
    public EventReport of(String tourId) {
        var tour = tours.find(tourId);
        return new EventReport(tour, book.figures(tour), surveys.figures(tourId), texts(tourId));
    }

    private ReportTexts texts(String tourId) {
        return rows.findById(tourId).orElseGet(() -> ReportTexts.none(tourId));
    }

    /**
     * Writes the texts of a report.
     *
     * @param version the version of the texts that was read; 0 before anything was written
     * @throws RejectedException (403, 404, 409, 412, 422) if they cannot be written
     */
    @Transactional
    public ReportTexts write(String tourId, Written written, long version) {
        tours.toChange(tourId, null);
        var former = texts(tourId);
        if (former.version() != version) {
            throw Refusals.stale();
        }
        var cases = Objects.requireNonNullElse(written.cases(), List.<String>of());
        if (cases.size() > MOST_CASES) {
            throw Refusals.field("too-many", "cases", "案例最多 3 个。", "There are at most three cases.");
        }
        var next = new ReportTexts(
                tourId,
                one(cases, 0),
                one(cases, 1),
                one(cases, 2),
                text("issues", written.issues(), TEXT_CHARS),
                text("nextPlan", written.nextPlan(), TEXT_CHARS),
                version);
        try {
            var saved = rows.save(next);
            audit.add(new Audit.Deed(
                    people.get().actor(people.origin()), "tour.report", "tour", tourId, null, null, null));
            return saved;
        } catch (OptimisticLockingFailureException | DuplicateKeyException | DbActionExecutionException e) {
            throw Refusals.stale();
        }
    }

    private static String one(List<String> cases, int at) {
        return at < cases.size() ? text("cases", cases.get(at), CASE_CHARS) : "";
    }

    private static String text(String field, @Nullable String given, int most) {
        var text = given == null ? "" : given.strip();
        if (text.length() > most) {
            throw Refusals.field(
                    "too-long",
                    field,
                    "最多 %d 字，请缩短。".formatted(most),
                    "At most %d characters are accepted: shorten it.".formatted(most));
        }
        return text;
    }

    /**
     * Texts as they are sent.
     *
     * @param cases at most three
     * @param issues what went wrong, and what is open
     * @param nextPlan what is done next
     */
    public record Written(
            @Nullable List<String> cases,
            @Nullable String issues,
            @Nullable String nextPlan) {}
}
