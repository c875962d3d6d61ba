package io.zhiqiao.matcher.retrieve;

import static java.util.Comparator.comparingDouble;

import io.zhiqiao.indexer.index.EvidenceField;
import io.zhiqiao.indexer.index.lucene.ExpertSnapshot;
import io.zhiqiao.matcher.query.ProblemQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The Lucene queries of one problem against one snapshot, for searches side by side. */
final class LuceneQueries {

    /** Digits of a group of GB/T 4754, the level below which industries are near. */
    private static final int GROUP_CHARS = 3;

    /** Where nothing is to be looked for, nothing is found. */
    private static final Query NO_TERMS = new MatchNoDocsQuery("no terms or codes to look for");

    private final ExpertSnapshot snapshot;
    private final ProblemQuery query;
    private final @Nullable Query filter;
    private final int terms;
    private @Nullable List<Weighed> heaviest;

    /**
     * Looks nothing up yet.
     *
     * @param terms at most so many of them, the heaviest
     */
    LuceneQueries(ExpertSnapshot snapshot, ProblemQuery query, ExpertFilter filter, int terms) {
        this.snapshot = snapshot;
        this.query = query;
        this.filter = filter.isEmpty() ? null : toLucene(filter);
        this.terms = terms;
    }

    /**
     * BM25 over the heaviest terms, each boosted by its weight in the problem: what is rare and said often decides.
     */
    Query lexical() throws IOException {
        var found = heaviest();
        return found.isEmpty() ? NO_TERMS : filtered(anyOf(found));
    }

    /**
     * The nearest vectors to the problem, one search for title and full text together; for an English problem
     * one in each model, since evidence in Chinese has no vector in the English one.
     */
    List<KnnFloatVectorQuery> dense(int searched) {
        var meaning = query.meaning();
        if (meaning == null) {
            return List.of();
        }
        var searches = new ArrayList<KnnFloatVectorQuery>();
        searches.add(nearest(EvidenceField.VECTOR_ZH, meaning.nearby(), searched));
        var english = meaning.english();
        if (english != null) {
            searches.add(nearest(EvidenceField.VECTOR_EN, english.nearby(), searched));
        }
        return searches;
    }

    private KnnFloatVectorQuery nearest(EvidenceField field, float[] vector, int searched) {
        return new KnnFloatVectorQuery(field.fieldName(), vector, searched, filter);
    }

    /**
     * Evidence in the technology or the industry of the problem, or in what its enterprise looks into, that shares a
     * term with it.
     */
    Query codes() throws IOException {
        var near = new BooleanQuery.Builder();
        var symbols = new TreeSet<>(query.codes().ipcSubclasses());
        symbols.addAll(query.codes().interestByIpc().keySet());
        if (!symbols.isEmpty()) {
            near.add(anyOf(EvidenceField.IPC, symbols), Occur.SHOULD);
        }
        var industry = query.codes().industryCode();
        if (industry.length() >= GROUP_CHARS) {
            near.add(anyOf(EvidenceField.INDUSTRY, List.of(industry.substring(0, GROUP_CHARS))), Occur.SHOULD);
        }
        var either = near.build();
        if (either.clauses().isEmpty() || heaviest().isEmpty()) {
            return NO_TERMS;
        }
        return filtered(new BooleanQuery.Builder()
                .add(anyOf(heaviest()), Occur.MUST)
                .add(either, Occur.FILTER)
                .build());
    }

    private static Query anyOf(EvidenceField field, Collection<String> values) {
        return new TermInSetQuery(
                field.fieldName(), values.stream().map(BytesRef::new).toList());
    }

    /**
     * The heaviest of terms and words together: a word that SmartCN knows counts beside its bigrams. Looked up once, by
     * whichever search asks first.
     */
    private synchronized List<Weighed> heaviest() throws IOException {
        if (heaviest == null) {
            heaviest = lookedUp();
        }
        return heaviest;
    }

    private List<Weighed> lookedUp() throws IOException {
        var weighed = new ArrayList<Weighed>();
        weigh(EvidenceField.TERMS, query.countByTerm(), weighed);
        weigh(EvidenceField.WORDS, query.countByWord(), weighed);
        weighed.sort(comparingDouble(Weighed::weight).reversed().thenComparing(Weighed::term));
        return weighed.subList(0, Math.min(terms, weighed.size()));
    }

    private void weigh(EvidenceField field, Map<String, Integer> countByTerm, List<Weighed> weighed)
            throws IOException {
        var pieces = Math.max(1, snapshot.pieceCount());
        for (var entry : countByTerm.entrySet()) {
            var term = new Term(field.fieldName(), entry.getKey());
            // Found once in each segment here, and not again when the query runs.
            var states = TermStates.build(snapshot.searcher(), term, true);
            var withTerm = snapshot.hasDeletedPieces() ? snapshot.pieceCount(term) : states.docFreq();
            if (withTerm > 0) {
                var idf = Math.log(1 + Math.max(0, pieces - withTerm + 0.5) / (withTerm + 0.5));
                weighed.add(new Weighed(term, states, (1 + Math.log(entry.getValue())) * idf));
            }
        }
    }

    private static Query anyOf(List<Weighed> heaviest) {
        var any = new BooleanQuery.Builder();
        for (var weighed : heaviest) {
            any.add(
                    new BoostQuery(
                            new TermQuery(weighed.term(), weighed.states()), (float) Math.max(weighed.weight(), 1e-3)),
                    Occur.SHOULD);
        }
        return any.build();
    }

    private Query filtered(Query scored) {
        if (filter == null) {
            return scored;
        }
        return new BooleanQuery.Builder()
                .add(scored, Occur.MUST)
                .add(filter, Occur.FILTER)
                .build();
    }

    private static Query toLucene(ExpertFilter filter) {
        var all = new BooleanQuery.Builder();
        filter.valuesByField()
                .forEach((field, values) -> all.add(
                        new TermInSetQuery(
                                field.fieldName(),
                                values.stream().map(BytesRef::new).toList()),
                        Occur.FILTER));
        return all.build();
    }

    private record Weighed(Term term, TermStates states, double weight) {}
}
