package io.zhiqiao.matcher.retrieve;

import io.zhiqiao.indexer.index.EvidenceField;
import io.zhiqiao.indexer.index.EvidenceSignature;
import io.zhiqiao.matcher.query.ProblemQuery;
import io.zhiqiao.matcher.query.ProblemQuery.Meaning;
import io.zhiqiao.matcher.query.QueryFixture;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the contracts ask an engine, and read its answer. */
final class Asking {

    /** Looks at everything that the contracts put in. */
    static final RetrievalDepth WIDE = new RetrievalDepth(64, 400, 400, 100);

    private Asking() {}

    static List<Candidate> find(FilledEngine engine, String text, ExpertFilter filter) {
        return engine.retriever().retrieve(query(engine, text, null), filter, WIDE);
    }

    static ProblemQuery query(FilledEngine engine, String text, @Nullable Meaning meaning) {
        return QueryFixture.of(
                text, meaning, QueryFixture.NO_CODES, engine.retriever().statistics());
    }

    static List<String> ids(List<Candidate> candidates) {
        return candidates.stream()
                .map(candidate -> candidate.expertId().value())
                .toList();
    }

    static List<String> shown(List<Candidate> candidates) {
        return candidates.stream()
                .map(candidate -> candidate.expertId() + " "
                        + candidate.pieces().stream().map(EvidenceSignature::id).toList())
                .toList();
    }

    static ExpertFilter filter(EvidenceField field, String... values) {
        return new ExpertFilter(Map.of(field, List.of(values)));
    }
}
