package io.zhiqiao.invite;

import io.zhiqiao.language.Sentence;
import io.zhiqiao.roster.SeatRole;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the invitations of a tour stand at this moment.
 *
 * @param tourId which tour
 * @param counts over the whole tour
 * @param problems problem by problem, those with the most open first
 * @param waves the latest first
 * @param mailSetUp whether letters go by mail
 * @param mayChange whether whoever asks may invite
 */
public record LiveView(
        String tourId,
        Counts counts,
        List<ProblemState> problems,
        List<WaveView> waves,
        boolean mailSetUp,
        boolean mayChange) {

    /** Copies the lists. */
    public LiveView {
        problems = List.copyOf(problems);
        waves = List.copyOf(waves);
    }

    /** Drafts that wait for somebody to release them. */
    public List<WaveView> drafts() {
        return waves.stream().filter(WaveView::isDraft).toList();
    }

    /** Invitations whose letter somebody has to do something about. */
    public List<InvitationView> undelivered() {
        return waves.stream()
                .flatMap(wave -> wave.invitations().stream())
                .filter(one -> one.letter() != null && one.letter().state().isStuck())
                .toList();
    }

    /**
     * Numbers of experts and seats.
     *
     * @param seats that the problems need
     * @param accepted seats of experts who come
     * @param waiting seats of experts who have not answered
     * @param drafted seats of experts who were not written to yet
     * @param uninvited experts of the roster without an invitation
     * @param declined invitations that came to nothing: declined, or not answered in time
     * @param toCall experts who should be called
     */
    public record Counts(int seats, int accepted, int waiting, int drafted, int uninvited, int declined, int toCall) {}

    /**
     * How a problem stands.
     *
     * @param problemId which problem
     * @param title in a line
     * @param demand how many experts it needs
     * @param accepted how many come
     * @param waiting how many have not answered
     * @param people who was asked, who will be, and who stands in
     */
    public record ProblemState(
            String problemId, Sentence title, int demand, int accepted, int waiting, List<SeatState> people) {

        /** Copies the list. */
        public ProblemState {
            people = List.copyOf(people);
        }

        /** Seats that nobody was asked for, or nobody wants. */
        public int missing() {
            var coming = people.stream()
                    .filter(one -> one.role() != null && one.role().comes())
                    .count();
            return (int) Math.max(0, demand - coming);
        }

        /** Alternates who may still be asked. */
        public List<SeatState> alternates() {
            return people.stream()
                    .filter(one -> one.role() == SeatRole.ALTERNATE && one.invitation() == null)
                    .toList();
        }

        /** Everybody else. */
        public List<SeatState> asked() {
            return people.stream()
                    .filter(one -> one.role() != SeatRole.ALTERNATE || one.invitation() != null)
                    .toList();
        }
    }

    /**
     * An expert and a problem.
     *
     * @param expertId who
     * @param name what the expert is called
     * @param role in the roster; null for one who has no seat any more
     * @param invitation the last one for this problem; null for none
     */
    public record SeatState(
            String expertId,
            String name,
            @Nullable SeatRole role,
            @Nullable InvitationView invitation) {}
}
