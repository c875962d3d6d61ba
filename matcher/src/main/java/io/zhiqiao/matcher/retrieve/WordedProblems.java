package io.zhiqiao.matcher.retrieve;

import io.zhiqiao.indexer.corpus.ProblemId;
import io.zhiqiao.indexer.index.ProblemField;
import io.zhiqiao.indexer.index.lucene.ProblemIndex;
import io.zhiqiao.indexer.index.lucene.ProblemSnapshot.SignedProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;

/** Finds problems by their words alone, in every state of their life. */
public final class WordedProblems {

    private final ProblemIndex problemIndex;

    /** Each call sees the index as it was at its last refresh. */
    public WordedProblems(ProblemIndex problemIndex) {
        this.problemIndex = problemIndex;
    }

    /** At most {@code depth} problems with some of the terms, in no particular order. */
    public List<ProblemId> withAnyOf(Collection<String> terms, int depth) {
        var any = new BooleanQuery.Builder();
        terms.forEach(term -> any.add(new TermQuery(new Term(ProblemField.TERMS.fieldName(), term)), Occur.SHOULD));
        try (var snapshot = problemIndex.snapshot()) {
            if (snapshot.problemCount() == 0) {
                return List.of();
            }
            var hits = snapshot.searcher().search(any.build(), depth);
            var docs = Arrays.stream(hits.scoreDocs).mapToInt(hit -> hit.doc).toArray();
            return snapshot.problems(docs).stream().map(SignedProblem::id).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "难题索引无法查询。请检查磁盘，再运行 ./zhiqiao reindex。\nCannot search the index of problems.", e);
        }
    }
}
