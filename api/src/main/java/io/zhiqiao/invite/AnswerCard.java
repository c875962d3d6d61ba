package io.zhiqiao.invite;

import io.zhiqiao.invite.TourPeople.PublicProblem;
import io.zhiqiao.tour.HalfDay;
import io.zhiqiao.tour.Tour;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;

/**
 * An invitation as its expert sees it.
 *
 * @param invitation what was said so far
 * @param tour which tour
 * @param problems in the words that everybody may read
 */
record AnswerCard(InvitationView invitation, Tour tour, List<PublicProblem> problems) {

    /** Copies the list. */
    AnswerCard {
        problems = List.copyOf(problems);
    }

    /** The half-days of the tour to choose from. */
    public List<Choice> choices(Locale locale) {
        return tour.halfDays().stream().map(one -> choice(one, locale)).toList();
    }

    private Choice choice(HalfDay halfDay, Locale locale) {
        var begins = halfDay.date().atTime(halfDay.startsAt());
        var free = invitation.freeFrom();
        return new Choice(begins, LetterDesk.halfDay(halfDay, locale), free.isEmpty() || free.contains(begins));
    }

    /** Whether the expert may say yes now, or say it otherwise. */
    public boolean mayAccept() {
        return invitation.may("accept") || invitation.may("accept-after-all") || invitation.may("change");
    }

    /** Whether the expert may say no now. */
    public boolean mayDecline() {
        return invitation.may("decline") || invitation.may("decline-after-all");
    }

    /**
     * A half-day.
     *
     * @param begins as forms send it
     * @param said in words
     * @param free whether the expert is free, as far as is known
     */
    record Choice(LocalDateTime begins, String said, boolean free) {}
}
