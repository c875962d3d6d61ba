package io.zhiqiao.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A visit to an enterprise, planned or made (走访).
 *
 * @param visitId random, unchanging
 * @param organisationId the enterprise
 * @param organisation its name then
 * @param district where it is
 * @param plannedOn the day that is planned
 * @param visitedOn the day on which somebody was there; null before
 * @param visitors who went; names
 * @param met whom they spoke with; names, no contact
 * @param notes what was said; internal
 * @param openQuestions what is to be clarified
 * @param problemId the draft that was made of it; null for none
 * @param team of whoever planned it, as it was then; a report of that team counts it. Empty for none
 * @param madeBy login
 * @param madeAt when
 * @param followUps what is to be done, in the order in which it was written down
 * @param version grows with each change; 0 before it is written
 */
@Table("visit")
public record Visit(
        @Id String visitId,
        String organisationId,
        String organisation,
        String district,
        LocalDate plannedOn,
        @Nullable LocalDate visitedOn,
        String visitors,
        String met,
        String notes,
        String openQuestions,
        @Nullable String problemId,
        String team,
        String madeBy,
        Instant madeAt,

        @MappedCollection(idColumn = "visit_id", keyColumn = "place")
        List<FollowUp> followUps,

        @Version long version) {

    /** Copies the list. */
    public Visit {
        followUps = List.copyOf(followUps);
    }

    /** Keeps notes out of logs. */
    @Override
    public String toString() {
        return "Visit[visitId=%s, organisationId=%s, …]".formatted(visitId, organisationId);
    }

    Visit logged(VisitLog log) {
        return new Visit(
                visitId,
                organisationId,
                organisation,
                district,
                plannedOn,
                log.visitedOn(),
                log.visitors(),
                log.met(),
                log.notes(),
                log.openQuestions(),
                problemId,
                team,
                madeBy,
                madeAt,
                followUps,
                version);
    }

    Visit with(List<FollowUp> next) {
        return new Visit(
                visitId,
                organisationId,
                organisation,
                district,
                plannedOn,
                visitedOn,
                visitors,
                met,
                notes,
                openQuestions,
                problemId,
                team,
                madeBy,
                madeAt,
                next,
                version);
    }

    Visit adding(FollowUp one) {
        var longer = new ArrayList<>(followUps);
        longer.add(one);
        return with(longer);
    }

    Visit becoming(String madeProblemId) {
        return new Visit(
                visitId,
                organisationId,
                organisation,
                district,
                plannedOn,
                visitedOn,
                visitors,
                met,
                notes,
                openQuestions,
                madeProblemId,
                team,
                madeBy,
                madeAt,
                followUps,
                version);
    }

    /**
     * Something that is to be done after a visit.
     *
     * @param what in words
     * @param dueOn until when
     * @param owner login of whose it is
     * @param doneOn when it was done; null before
     */
    @Table("visit_follow_up")
    public record FollowUp(
            String what,
            LocalDate dueOn,
            String owner,
            @Nullable LocalDate doneOn) {

        FollowUp done(LocalDate day) {
            return new FollowUp(what, dueOn, owner, day);
        }
    }
}
