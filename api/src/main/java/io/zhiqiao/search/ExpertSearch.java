package io.zhiqiao.search;

import io.zhiqiao.expert.ExpertSummary;
import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.corpus.ProblemId;
import io.zhiqiao.indexer.index.EvidenceField;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.matcher.Engine;
import io.zhiqiao.matcher.MatchOptions;
import io.zhiqiao.matcher.retrieve.ExpertFilter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.springframework.stereotype.Service;

/** Finds experts by what people remember of them: name, pinyin or initials; organisation; else what they work on. */
@Service
final class ExpertSearch {

    private static final Pattern BLANKS = Pattern.compile("[\\s·.']+");

    private static final int MAX_PAIRS = 40;

    private final Engine engine;
    private final RecordStore records;

    ExpertSearch(Engine engine) {
        this.engine = engine;
        this.records = engine.records();
    }

    /** Best first: whole names, then beginnings of names, then organisations; where none is found, what is meant. */
    List<ExpertSummary> find(String text, int limit) {
        var byName = byName(BLANKS.matcher(engine.analysis().fold(text)).replaceAll(""), limit);
        return byName.isEmpty() ? byMeaning(text, limit) : byName;
    }

    private List<ExpertSummary> byName(String form, int limit) {
        try (var snapshot = engine.indexes().experts().snapshot()) {
            var hits = snapshot.searcher().search(names(form), limit);
            var docs = new ArrayList<ExpertSummary>();
            for (var hit : hits.scoreDocs) {
                snapshot.experts(new int[] {hit.doc}).keySet().forEach(id -> add(id, docs));
            }
            return docs;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot search the names of the experts.", e);
        }
    }

    private void add(ExpertId id, List<ExpertSummary> found) {
        records.find(RecordKind.EXPERTS, id.value()).map(ExpertSummary::of).ifPresent(found::add);
    }

    private static Query names(String form) {
        return new BooleanQuery.Builder()
                .add(worth(8, EvidenceField.NAME, form, TermQuery::new), Occur.SHOULD)
                .add(worth(4, EvidenceField.NAME, form, PrefixQuery::new), Occur.SHOULD)
                .add(worth(2, EvidenceField.ORGANISATION_NAME, form, TermQuery::new), Occur.SHOULD)
                .add(worth(1, EvidenceField.ORGANISATION_NAME, form, PrefixQuery::new), Occur.SHOULD)
                .add(new BoostQuery(new ConstantScoreQuery(pairs(EvidenceField.NAME, form)), 2), Occur.SHOULD)
                .add(new ConstantScoreQuery(pairs(EvidenceField.ORGANISATION_NAME, form)), Occur.SHOULD)
                .build();
    }

    /** Names that have every pair of neighbouring characters: longer names are not indexed as a whole. */
    private static Query pairs(EvidenceField field, String form) {
        var all = new BooleanQuery.Builder();
        var characters = form.codePoints().mapToObj(Character::toString).toList();
        for (int i = 0; i + 1 < characters.size() && i < MAX_PAIRS; i++) {
            var pair = characters.get(i) + characters.get(i + 1);
            all.add(new TermQuery(new Term(field.fieldName(), pair)), Occur.MUST);
        }
        return all.build();
    }

    private static Query worth(int points, EvidenceField field, String form, Function<Term, Query> query) {
        return new BoostQuery(new ConstantScoreQuery(query.apply(new Term(field.fieldName(), form))), points);
    }

    private List<ExpertSummary> byMeaning(String text, int limit) {
        var problem = Problem.ofText(new ProblemId("search"), text.strip(), text.strip());
        return engine.matchmaker().match(problem, new MatchOptions(limit, ExpertFilter.NONE, true)).ranked().stream()
                .map(ranked -> ExpertSummary.of(ranked.expert()))
                .toList();
    }
}
