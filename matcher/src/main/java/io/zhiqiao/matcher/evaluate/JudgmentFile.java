package io.zhiqiao.matcher.evaluate;

import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.corpus.ProblemId;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Judgments with reasons, as people write them: {@code problem}, {@code expert}, {@code grade}, {@code reason},
 * separated by tabs; lines that begin with {@code #} are comments.
 */
public final class JudgmentFile {

    /** Its name in a folder of records. */
    public static final String NAME = "judgments.tsv";

    private static final int COLUMNS = 4;

    private JudgmentFile() {}

    /**
     * Reads the grades.
     *
     * @param problems problems that may be judged
     * @param experts experts that may be judged
     * @throws IllegalArgumentException if a line names someone unknown, gives no number, or judges a pair again
     */
    public static Qrels read(Path file, Set<ProblemId> problems, Set<ExpertId> experts) {
        var gradesByProblem = new TreeMap<ProblemId, SortedMap<ExpertId, Double>>();
        TextLine.forEach(file, line -> {
            if (line.text().startsWith("#")) {
                return;
            }
            var fields = line.text().split("\t", -1);
            if (fields.length != COLUMNS || fields[3].isBlank()) {
                throw line.wrong(
                        "*", line.text(), "应为四列：难题、专家、等级、理由", "must have a problem, an expert, a grade and a reason");
            }
            var problem = line.known("problem", fields[0], ProblemId::new, problems, "problems");
            var expert = line.known("expert", fields[1], ExpertId::new, experts, "experts");
            var before = gradesByProblem
                    .computeIfAbsent(problem, id -> new TreeMap<>())
                    .put(expert, line.number("grade", fields[2]));
            if (before != null) {
                throw line.wrong("expert", fields[1], "对同一难题重复评级", "is judged twice for the same problem");
            }
        });
        return new Qrels(gradesByProblem);
    }
}
