package io.zhiqiao.composition;

import io.zhiqiao.composition.CompositionView.BarredMember;
import io.zhiqiao.composition.CompositionView.Cover;
import io.zhiqiao.composition.CompositionView.GroupView;
import io.zhiqiao.composition.CompositionView.MemberView;
import io.zhiqiao.composition.CompositionView.NeedView;
import io.zhiqiao.composition.CompositionView.NotChosen;
import io.zhiqiao.engine.Names;
import io.zhiqiao.expert.ExpertSummary;
import io.zhiqiao.language.Sentence;
import io.zhiqiao.matcher.compose.Composer;
import io.zhiqiao.matcher.compose.Composition;
import io.zhiqiao.matcher.compose.Composition.OpenNeed;
import io.zhiqiao.matcher.compose.Group;
import io.zhiqiao.matcher.compose.Need;
import io.zhiqiao.matcher.compose.NeedEvidence;
import io.zhiqiao.matcher.compose.NeedKind;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Shows a composition to people and programmes. */
final class Views {

    private static final int SHOWN_DAYS = 5;

    /** So many who are not of the group are told why, the best fitting first. */
    private static final int TOLD = 20;

    private final Gathered gathered;
    private final CompositionAsk ask;
    private final Names names;

    Views(Gathered gathered, CompositionAsk ask, Names names) {
        this.gathered = gathered;
        this.ask = ask;
        this.names = names;
    }

    List<NeedView> needs(Composition composition) {
        return IntStream.range(0, ask.needs().size())
                .mapToObj(at -> need(
                        ask.needs().get(at),
                        composition.open().stream()
                                .filter(open -> open.need() == at)
                                .findFirst()
                                .orElse(null)))
                .toList();
    }

    private NeedView need(Need need, @Nullable OpenNeed open) {
        return new NeedView(
                key(need),
                need.kind(),
                name(need),
                open == null ? null : open.why(),
                open == null
                        ? List.of()
                        : open.could().stream().map(this::nameOf).toList());
    }

    static String key(Need need) {
        return need.kind() + ":" + need.name();
    }

    private Sentence name(Need need) {
        return name(need, names);
    }

    static Sentence name(Need need, Names names) {
        return switch (need.kind()) {
            case WHOLE -> new Sentence(NeedKind.WHOLE.zh(), NeedKind.WHOLE.en());
            case TECHNOLOGY -> names.ipc(need.name());
            case PROBLEM_TYPE -> names.value("problemType", need.name());
            case TARGET, TERM -> Sentence.same(need.name());
        };
    }

    List<GroupView> groups(List<Group> groups) {
        return groups.stream().map(this::group).toList();
    }

    GroupView group(Group group) {
        var days = ask.days();
        var free = IntStream.range(0, days.size())
                .filter(day -> (group.freeDays() & (1L << day)) != 0)
                .mapToObj(days::get)
                .toList();
        var lacks = IntStream.range(0, ask.needs().size())
                .filter(need -> (group.lacks() & (1L << need)) != 0)
                .mapToObj(need -> name(ask.needs().get(need)))
                .toList();
        return new GroupView(
                group.people().stream().map(this::member).toList(),
                lacks,
                group.people().stream()
                        .mapToDouble(one -> gathered.people().get(one).fit())
                        .sum(),
                group.used(),
                free.stream().limit(SHOWN_DAYS).toList(),
                free.size());
    }

    private MemberView member(int person) {
        var known = gathered.people().get(person);
        return new MemberView(
                ExpertSummary.of(known.expert()),
                known.prospect().member(),
                known.fit(),
                new Sentence(known.wording().zh(), known.wording().en()),
                known.evidence().stream().map(this::cover).toList());
    }

    private Cover cover(NeedEvidence evidence) {
        var quotation = evidence.quotation();
        return new Cover(
                name(evidence.need()),
                names.evidenceKind(quotation.kind()),
                quotation.title(),
                quotation.year(),
                quotation.passage());
    }

    List<NotChosen> notChosen(Composer composer, @Nullable Group best) {
        return IntStream.range(0, gathered.people().size())
                .filter(person -> best == null || !best.people().contains(person))
                .boxed()
                .sorted(Comparator.comparingDouble((Integer person) ->
                                gathered.people().get(person).fit())
                        .reversed())
                .limit(TOLD)
                .map(person -> notChosen(composer, best, person))
                .toList();
    }

    private NotChosen notChosen(Composer composer, @Nullable Group best, int person) {
        var known = gathered.people().get(person);
        var why = composer.whyNot(best, person);
        var with = why.with();
        return new NotChosen(
                ExpertSummary.of(known.expert()),
                known.prospect().member(),
                known.fit(),
                why.reason(),
                with == null
                        ? List.of()
                        : with.people().stream().map(this::nameOf).toList());
    }

    List<BarredMember> barred() {
        return gathered.barred().stream()
                .map(one -> new BarredMember(
                        ExpertSummary.of(one.expert()),
                        one.reasons().stream()
                                .map(reason -> new Sentence(reason.zh(), reason.en()))
                                .toList()))
                .toList();
    }

    private String nameOf(int person) {
        return gathered.people().get(person).expert().name().display();
    }
}
