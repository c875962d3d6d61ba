package io.zhiqiao.composition;

import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.index.IpcSymbols;
import io.zhiqiao.matcher.compose.Need;
import io.zhiqiao.matcher.compose.NeedKind;
import java.util.List;
import java.util.stream.Stream;

/** What a problem itself says that somebody has to bring. */
final class PossibleNeeds {

    private static final String WHOLE = "problem";

    private PossibleNeeds() {}

    /** The problem as a whole, its targets, its technologies. */
    static List<Need> of(Problem problem) {
        var targets = problem.statement().targets().stream().map(target -> new Need(NeedKind.TARGET, target.name()));
        return all(problem, targets);
    }

    /** Those of them that are a must: targets that only should be reached are left to whoever asks. */
    static List<Need> musts(Problem problem) {
        var targets = problem.statement().targets().stream()
                .filter(Problem.Target::must)
                .map(target -> new Need(NeedKind.TARGET, target.name()));
        return all(problem, targets);
    }

    private static List<Need> all(Problem problem, Stream<Need> targets) {
        var technologies = IpcSymbols.subclasses(problem.classification().ipc()).stream()
                .map(subclass -> new Need(NeedKind.TECHNOLOGY, subclass));
        return Stream.of(Stream.of(new Need(NeedKind.WHOLE, WHOLE)), targets, technologies)
                .flatMap(needs -> needs)
                .distinct()
                .toList();
    }
}
