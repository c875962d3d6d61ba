package io.zhiqiao.offer;

import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.language.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Why a package is offered for a problem; no reason, no offer.
 *
 * @param reasons what of the problem speaks for it, in words
 * @param against what speaks against it, in words: then it is offered last
 */
record PackageFit(List<Sentence> reasons, List<Sentence> against) {

    PackageFit {
        reasons = List.copyOf(reasons);
        against = List.copyOf(against);
    }

    /** Looks at kind, maturity, and the words of title, text and targets. */
    static PackageFit of(ServicePackage template, Problem problem) {
        var reasons = new ArrayList<Sentence>();
        var against = new ArrayList<Sentence>();
        var kind = problem.classification().kind();
        if (!kind.isEmpty() && template.kindList().contains(kind)) {
            reasons.add(new Sentence("难题类型是“%s”".formatted(kind), "The kind of the problem is “%s”".formatted(kind)));
        }
        var trl = problem.statement().wantedTrl();
        if (trl != null) {
            var inside = trl >= template.trlFrom() && trl <= template.trlTo();
            (inside ? reasons : against)
                    .add(new Sentence(
                            "期望成熟度 %d，套餐适合 %d–%d".formatted(trl, template.trlFrom(), template.trlTo()),
                            "Readiness %d is wanted; it is for %d to %d"
                                    .formatted(trl, template.trlFrom(), template.trlTo())));
        }
        var words = words(template, problem);
        if (!words.isEmpty()) {
            reasons.add(new Sentence(
                    "难题谈到“%s”".formatted(String.join("”“", words)),
                    "The problem speaks of “%s”".formatted(String.join("”, “", words))));
        }
        return new PackageFit(reasons, against);
    }

    private static List<String> words(ServicePackage template, Problem problem) {
        var targets =
                problem.statement().targets().stream().map(Problem.Target::name).collect(Collectors.joining("\n"));
        var text = String.join("\n", problem.title(), problem.problemText(), targets);
        return template.wordList().stream().filter(text::contains).toList();
    }

    /** How much speaks for it; more is better. */
    int strength() {
        return reasons.size() - 2 * against.size();
    }
}
