package io.zhiqiao.composition;

import io.zhiqiao.engine.Names;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.language.Sentence;
import io.zhiqiao.matcher.compose.Need;
import io.zhiqiao.matcher.compose.NeedKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a group is asked for, as an address says it; what is missing is as usual.
 *
 * @param need needs, each as kind, colon and name; none of them: the musts of the problem
 * @param type types of problems that somebody has to declare
 * @param skills words, separated by commas, of which somebody's evidence has to speak
 * @param most people at most
 * @param from first day on which the visit may be
 * @param to last day
 * @param daysTogether on how many working days all of them have to be free
 * @param anybody whether others may do what members could
 * @param asked whether a form was sent: then no need at all is none
 */
public record CompositionForm(
        @Nullable List<String> need,
        @Nullable List<String> type,
        @Nullable String skills,
        @Nullable Integer most,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Integer daysTogether,
        @Nullable Boolean anybody,
        @Nullable Boolean asked) {

    /** The same with what is usual where nothing was said. */
    CompositionAsk over(CompositionAsk usual) {
        var first = from == null ? usual.from() : from;
        var month = usual.from().until(usual.to());
        return new CompositionAsk(
                needs(usual),
                Objects.requireNonNullElse(most, usual.most()),
                first,
                to == null ? first.plus(month) : to,
                Objects.requireNonNullElse(daysTogether, usual.daysTogether()),
                Boolean.TRUE.equals(anybody));
    }

    private List<Need> needs(CompositionAsk usual) {
        var ticked = need == null ? List.<String>of() : need;
        var said = Boolean.TRUE.equals(asked) || !ticked.isEmpty();
        var types = type == null ? List.<String>of() : type;
        return Stream.of(
                        said ? ticked.stream().map(CompositionAsk::need) : usual.needs().stream(),
                        types.stream()
                                .filter(one -> !one.isBlank())
                                .map(one -> new Need(NeedKind.PROBLEM_TYPE, one.strip())),
                        CompositionAsk.skills(skills == null ? "" : skills))
                .flatMap(all -> all)
                .toList();
    }

    /**
     * A need that can be ticked.
     *
     * @param need which
     * @param key as it stands in addresses
     * @param name in words
     * @param must whether the problem says that it is a must
     * @param ticked whether it is asked for
     */
    record Choice(Need need, String key, Sentence name, boolean must, boolean ticked) {

        static List<Choice> of(Problem problem, CompositionAsk ask, Names names) {
            var musts = PossibleNeeds.musts(problem);
            return Stream.concat(PossibleNeeds.of(problem).stream(), ask.needs().stream())
                    .distinct()
                    .map(need -> new Choice(
                            need,
                            Views.key(need),
                            Views.name(need, names),
                            musts.contains(need),
                            ask.needs().contains(need)))
                    .toList();
        }
    }
}
