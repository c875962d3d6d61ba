package io.zhiqiao.onsite;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.account.Role;
import io.zhiqiao.agenda.Firms;
import io.zhiqiao.agenda.Meeting;
import io.zhiqiao.audit.Audit;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.indexer.corpus.Consent;
import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.roster.SeatAnswers;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides whose contact data are read: the desk's of everybody it waits for; on paper that of one side for the other, once
 * both agreed to the meeting and both are here. Each showing is in the audit.
 */
@Component
class DayContacts {

    private final OnSite onSite;
    private final Attendance attendance;
    private final ObjectProvider<SeatAnswers> answers;
    private final RecordStore records;
    private final Firms firms;
    private final Audit audit;
    private final CurrentPerson people;

    DayContacts(
            OnSite onSite,
            Attendance attendance,
            ObjectProvider<SeatAnswers> answers,
            RecordStore records,
            Firms firms,
            Audit audit,
            CurrentPerson people) {
        this.onSite = onSite;
        this.attendance = attendance;
        this.answers = answers;
        this.records = records;
        this.firms = firms;
        this.audit = audit;
        this.people = people;
    }

    /**
     * How the desk reaches somebody whom it waits for.
     *
     * @throws RejectedException (403, 404, 409) if they are not expected, or there is no number
     */
    @Transactional
    String forDesk(String tourId, PersonKind kind, String personId) {
        var reached = onSite.reach(tourId);
        if (reached.roles().stream().noneMatch(role -> role == Role.COORDINATOR || role == Role.SECRETARY)) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.FORBIDDEN,
                    "desk-only",
                    "联系方式只给活动的工作人员看。",
                    "Contact details are for the staff of the tour."));
        }
        var meetings = onSite.settled(tourId);
        var contact = kind == PersonKind.EXPERT ? expertContact(meetings, personId) : firmContact(meetings, personId);
        if (contact.isEmpty()) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.NOT_FOUND,
                    "no-contact",
                    "没有登记联系方式，或此人不在本场日程中。",
                    "There are no contact details, or nobody such is in the agenda of this tour."));
        }
        noted(tourId, kind, personId);
        return contact.get();
    }

    private Optional<String> expertContact(List<Meeting> meetings, String expertId) {
        return meetings.stream().anyMatch(meeting -> meeting.expertIds().contains(expertId))
                ? records.find(RecordKind.EXPERTS, expertId)
                        .map(DayContacts::line)
                        .filter(line -> !line.isEmpty())
                : Optional.empty();
    }

    private Optional<String> firmContact(List<Meeting> meetings, String firmKey) {
        return meetings.stream()
                .flatMap(meeting -> meeting.problemIds().stream())
                .filter(problemId -> firms.of(problemId).key().equals(firmKey))
                .flatMap(problemId -> records.find(RecordKind.PROBLEMS, problemId).stream())
                .map(problem -> problem.posting().contact())
                .filter(line -> !line.isBlank())
                .findFirst();
    }

    private static String line(Expert expert) {
        return (expert.contact().mobile() + " " + expert.contact().email()).strip();
    }

    /** What may be printed for the sides of a tour now; looked up once for a print. */
    @Transactional(readOnly = true)
    Shown shown(String tourId) {
        return new Shown(
                tourId,
                attendance.experts(tourId),
                attendance.firms(tourId),
                answers.orderedStream()
                        .flatMap(known -> known.of(tourId).stream())
                        .filter(SeatAnswers.SeatAnswer::coming)
                        .map(answer -> answer.problemId() + " " + answer.expertId())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Notes that contact data were put on paper. */
    @Transactional(propagation = Propagation.REQUIRED)
    void printed(String tourId, Set<String> whose) {
        whose.stream().sorted().forEach(one -> {
            var parts = one.split(" ", 2);
            noted(tourId, PersonKind.valueOf(parts[0]), parts[1]);
        });
    }

    private void noted(String tourId, PersonKind kind, String personId) {
        audit.add(new Audit.Deed(
                people.get().actor(people.origin()),
                "contact.show",
                "tour",
                tourId,
                null,
                kind + " " + personId,
                null));
    }

    /** Which contact data one side of a meeting may read of the other. */
    final class Shown {

        private final String tourId;
        private final Set<String> experts;
        private final Set<String> hosts;
        private final Set<String> agreed;

        private Shown(String tourId, Set<String> experts, Set<String> hosts, Set<String> agreed) {
            this.tourId = tourId;
            this.experts = experts;
            this.hosts = hosts;
            this.agreed = agreed;
        }

        String tourId() {
            return tourId;
        }

        /** An expert's, for the firm of a problem; empty while it is hidden. */
        Optional<String> ofExpert(String problemId, String expertId) {
            return both(problemId, expertId)
                    ? records.find(RecordKind.EXPERTS, expertId)
                            .filter(Shown::consents)
                            .map(DayContacts::line)
                            .filter(line -> !line.isEmpty())
                    : Optional.empty();
        }

        /** That of a problem's firm, for an expert; empty while it is hidden. */
        Optional<String> ofFirm(String problemId, String expertId) {
            return both(problemId, expertId)
                    ? records.find(RecordKind.PROBLEMS, problemId)
                            .map((Problem problem) -> problem.posting().contact())
                            .filter(line -> !line.isBlank())
                    : Optional.empty();
        }

        private boolean both(String problemId, String expertId) {
            return agreed.contains(problemId + " " + expertId)
                    && experts.contains(expertId)
                    && hosts.contains(firms.of(problemId).key());
        }

        private static boolean consents(Expert expert) {
            var consents = expert.standing().consents();
            return Objects.requireNonNullElse(consents, Set.<Consent>of()).contains(Consent.CONTACT);
        }
    }
}
