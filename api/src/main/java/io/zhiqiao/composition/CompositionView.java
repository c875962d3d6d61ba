package io.zhiqiao.composition;

import io.zhiqiao.expert.ExpertSummary;
import io.zhiqiao.language.Sentence;
import io.zhiqiao.matcher.compose.Composition.Why;
import io.zhiqiao.matcher.compose.NeedKind;
import io.zhiqiao.matcher.compose.WhyNot;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The group for a problem, what else there is, and why; pages and programmes read the same.
 *
 * @param problemId which problem
 * @param team name of its team; null for a problem without one
 * @param members members of the team who were looked at
 * @param others others who were looked at
 * @param needs what was asked for, in its order
 * @param best the best group; null where nobody who can come covers anything
 * @param alternatives next best groups in which everybody is needed
 * @param smaller the best group of each smaller size; it lacks something
 * @param notChosen who is not of the best group, and why, best fit first
 * @param barred members whom a rule of matching keeps out
 * @param proven whether everything was looked at
 * @param millis how long it took
 */
public record CompositionView(
        String problemId,
        @Nullable String team,
        int members,
        int others,
        List<NeedView> needs,
        @Nullable GroupView best,
        List<GroupView> alternatives,
        List<GroupView> smaller,
        List<NotChosen> notChosen,
        List<BarredMember> barred,
        boolean proven,
        long millis) {

    /** Copies the lists. */
    public CompositionView {
        needs = List.copyOf(needs);
        alternatives = List.copyOf(alternatives);
        smaller = List.copyOf(smaller);
        notChosen = List.copyOf(notChosen);
        barred = List.copyOf(barred);
    }

    /**
     * Something that was asked for.
     *
     * @param key as it stands in addresses
     * @param kind what kind of thing
     * @param name in words
     * @param open why nobody of the best group covers it; null where somebody does
     * @param could who would cover it but for that; names
     */
    public record NeedView(
            String key,
            NeedKind kind,
            Sentence name,
            @Nullable Why open,
            List<String> could) {}

    /**
     * People who go together.
     *
     * @param people in the order of their ids
     * @param lacks names of what nobody of them covers
     * @param fit sum of their fits
     * @param used sum of their services this year
     * @param days working days on which all of them are free, at most the first five
     * @param dayCount how many such days there are
     */
    public record GroupView(
            List<MemberView> people, List<Sentence> lacks, double fit, int used, List<LocalDate> days, int dayCount) {

        /** Their ids in the same order. */
        public List<String> ids() {
            return people.stream().map(person -> person.expert().expertId()).toList();
        }
    }

    /**
     * Somebody of a group.
     *
     * @param expert who
     * @param ofTeam whether a member of the team
     * @param fit in [0, 1]
     * @param wording the fit in a word
     * @param covers what the person brings, and by which evidence
     */
    public record MemberView(ExpertSummary expert, boolean ofTeam, double fit, Sentence wording, List<Cover> covers) {}

    /**
     * By what somebody covers a need.
     *
     * @param need its name
     * @param kindName what kind of evidence
     * @param title of the evidence
     * @param year of the evidence; 0 where it has none
     * @param passage words of the evidence, unchanged
     */
    public record Cover(Sentence need, Sentence kindName, String title, int year, String passage) {}

    /**
     * Somebody who is not of the best group.
     *
     * @param expert who
     * @param ofTeam whether a member of the team
     * @param fit in [0, 1]
     * @param reason what decides
     * @param with the best group with this person; names; empty where there is none
     */
    public record NotChosen(
            ExpertSummary expert, boolean ofTeam, double fit, WhyNot.Reason reason, List<String> with) {}

    /**
     * A member whom a rule of matching keeps out.
     *
     * @param expert who
     * @param reasons every rule that stands in the way
     */
    public record BarredMember(ExpertSummary expert, List<Sentence> reasons) {}
}
