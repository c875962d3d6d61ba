package io.zhiqiao.matcher.retrieve;

import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.index.CollectionStatistics;
import io.zhiqiao.matcher.query.ProblemQuery;
import java.util.Collection;
import java.util.List;

/**
 * Finds experts in a collection of evidence. A port: any engine that finds by terms, by nearest vectors and by keywords,
 * and returns the pieces of an expert, can stand behind it; {@code CandidateRetrieverContract} says what it must do.
 *
 * <p>Scores of engines do not leave them: candidates are scored exactly, and alike for all engines, in the ranking.
 */
public interface CandidateRetriever {

    /** Statistics of the collection as it is now; a query is made with them. */
    CollectionStatistics statistics();

    /**
     * Finds the experts who may fit.
     *
     * @param query what to look for; its statistics come from this retriever
     * @param filter whom to look at
     * @param depth how far to look
     * @return candidates by ascending id, each once, each with all pieces; empty where nothing matches
     */
    List<Candidate> retrieve(ProblemQuery query, ExpertFilter filter, RetrievalDepth depth);

    /**
     * Loads experts who are known by id.
     *
     * @return candidates by ascending id; who is not in the collection is left out
     */
    List<Candidate> load(Collection<ExpertId> expertIds);
}
