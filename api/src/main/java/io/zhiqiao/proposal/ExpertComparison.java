package io.zhiqiao.proposal;

import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.language.Sentence;
import io.zhiqiao.match.MatchResponse.ContributionResponse;
import io.zhiqiao.match.MatchResponse.ExpertMatch;
import io.zhiqiao.match.Matches;
import io.zhiqiao.match.Questions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts two or three experts beside each other, and says which aspect decides between the best two. */
@Component
final class ExpertComparison {

    private static final int MOST = 3;
    private static final int EVERYBODY = 200;

    private final Matches matches;
    private final Questions questions;

    ExpertComparison(Matches matches, Questions questions) {
        this.matches = matches;
        this.questions = questions;
    }

    /** The named experts that fit the problem at all, at most three, best first. */
    Compared of(Problem problem, List<String> expertIds) {
        var wanted = expertIds.stream().distinct().limit(MOST).toList();
        var answer = matches.match(problem, questions.options(EVERYBODY, null, true));
        var experts = answer.experts().stream()
                .filter(match -> wanted.contains(match.expert().expertId()))
                .toList();
        return new Compared(experts, aspects(experts));
    }

    private static List<Aspect> aspects(List<ExpertMatch> experts) {
        if (experts.isEmpty()) {
            return List.of();
        }
        var aspects = new ArrayList<Aspect>();
        for (var part : experts.getFirst().contributions()) {
            var points = experts.stream().map(match -> points(match, part)).toList();
            if (points.stream().anyMatch(one -> one > 0)) {
                var shown = experts.stream().map(match -> shown(match, part)).toList();
                aspects.add(new Aspect(new Sentence(part.zh(), part.en()), points, shown));
            }
        }
        return aspects;
    }

    /** As the detail of the expert writes it, so that what is read sums to the fit here too. */
    private static String shown(ExpertMatch match, ContributionResponse part) {
        var written = match.shownContributions();
        return IntStream.range(0, written.size())
                .filter(at -> match.contributions().get(at).feature() == part.feature())
                .mapToObj(written::get)
                .findFirst()
                .orElse("0.0");
    }

    private static double points(ExpertMatch match, ContributionResponse part) {
        return match.contributions().stream()
                .filter(one -> one.feature() == part.feature())
                .mapToDouble(ContributionResponse::points)
                .sum();
    }

    /**
     * Experts beside each other.
     *
     * @param experts best first
     * @param aspects what adds to the fits, each with the points of the experts in their order
     */
    record Compared(List<ExpertMatch> experts, List<Aspect> aspects) {

        /** By how much the best is before the second, in [0, 1]; 0 where there is no second. */
        public double lead() {
            return experts.size() < 2
                    ? 0
                    : experts.get(0).fit() - experts.get(1).fit();
        }

        /** The aspect that puts the best before the second; null where none does. */
        public @Nullable Aspect deciding() {
            return aspects.stream()
                    .max(Comparator.comparingDouble(Aspect::gap))
                    .filter(aspect -> aspect.gap() > 0 && lead() > 0)
                    .orElse(null);
        }

        /** The aspect in which the second is stronger than the best, most of all; null where there is none. */
        public @Nullable Aspect against() {
            return aspects.stream()
                    .min(Comparator.comparingDouble(Aspect::gap))
                    .filter(aspect -> aspect.gap() < 0)
                    .orElse(null);
        }
    }

    /**
     * What adds to the fits.
     *
     * @param title its name
     * @param points per expert, in the order of the experts
     * @param shown the same as the page writes them
     */
    record Aspect(Sentence title, List<Double> points, List<String> shown) {

        /** By how much the best expert is before the second, below 0 for behind; 0 where there is no second. */
        public double gap() {
            return points.size() < 2 ? 0 : points.get(0) - points.get(1);
        }

        /** Whether nobody of the others has more. */
        public boolean isBest(int at) {
            var most = points.stream().mapToDouble(Double::doubleValue).max().orElse(0);
            return points.get(at) > 0 && points.get(at) >= most;
        }
    }
}
