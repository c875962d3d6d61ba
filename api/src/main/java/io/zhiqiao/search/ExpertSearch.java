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
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.springframework.stereotype.Service;

/** Finds experts by what people remember of them: name, pinyin or initials; organisation; else what they work on. */
@Service
final class ExpertSearch {

    private static final Pattern BLANKS = Pattern.compile("[\\s·.']+");

    private static final int MAX_PAIRS = 40;

    /** Beyond these nobody's work has much to do with what was looked for. */
    private static final int NEAREST = 60;

    private final Engine engine;
    private final RecordStore records;

    ExpertSearch(Engine engine) {
        this.engine = engine;
        this.records = engine.records();
    }

    /** Best first: whole names, then beginnings of names, then organisations; where none is found, what is meant. */
    List<ExpertSummary> find(String text, int limit) {
        var byName = named(text, limit);
        var found = byName.isEmpty() ? workingOn(text, ExpertFilter.NONE, limit) : byName;
        return found.stream()
                .flatMap(id -> records.find(RecordKind.EXPERTS, id.value()).stream())
                .map(ExpertSummary::of)
                .toList();
    }

    /** Everybody whose name or organisation is {@code text}, or begins with it, in characters, pinyin or initials. */
    List<ExpertId> named(String text) {
        return named(text, Integer.MAX_VALUE);
    }

    /** Who works on what {@code question} says, nearest first; at most {@value #NEAREST}. */
    List<ExpertId> workingOn(ExpertQuestion question) {
        var filter = new ExpertFilter(Map.of(
                EvidenceField.DISTRICT, question.district(),
                EvidenceField.TEAM, question.team(),
                EvidenceField.PROBLEM_TYPE, question.type()));
        return workingOn(question.text(), filter, NEAREST);
    }

    private List<ExpertId> named(String text, int limit) {
        var form = BLANKS.matcher(engine.analysis().fold(text)).replaceAll("");
        try (var snapshot = engine.indexes().experts().snapshot()) {
            var searcher = snapshot.searcher();
            var most = Math.clamp(searcher.getIndexReader().maxDoc(), 1, limit);
            return experts(searcher, searcher.search(names(form), most).scoreDocs);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "专家姓名无法查询。请检查磁盘，再运行 ./zhiqiao reindex。\nCannot search the names of the experts.", e);
        }
    }

    /** Whose profiles these are, in the same order. */
    private static List<ExpertId> experts(IndexSearcher searcher, ScoreDoc[] hits) throws IOException {
        var ids = MultiDocValues.getBinaryValues(searcher.getIndexReader(), EvidenceField.EXPERT_ID.fieldName());
        var idByDoc = new HashMap<Integer, ExpertId>();
        // Values are read in the order of the documents only.
        for (int doc : Arrays.stream(hits).mapToInt(hit -> hit.doc).sorted().toArray()) {
            if (ids != null && ids.advanceExact(doc)) {
                idByDoc.put(doc, new ExpertId(ids.binaryValue().utf8ToString()));
            }
        }
        return Arrays.stream(hits)
                .map(hit -> idByDoc.get(hit.doc))
                .filter(Objects::nonNull)
                .toList();
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

    /** Nearest first. Who may not be recommended just now may be looked for all the same. */
    private List<ExpertId> workingOn(String text, ExpertFilter filter, int limit) {
        var problem = Problem.ofText(new ProblemId("search"), text.strip(), text.strip());
        var result = engine.matchmaker().match(problem, new MatchOptions(limit, filter, true));
        var fitById = new HashMap<ExpertId, Double>();
        result.ranked().forEach(ranked -> fitById.put(ranked.expert().id(), ranked.fit()));
        result.excluded().forEach(excluded -> fitById.put(excluded.expert().id(), excluded.fit()));
        return fitById.entrySet().stream()
                .sorted(Map.Entry.<ExpertId, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(entry -> entry.getKey().value()))
                .map(Map.Entry::getKey)
                .limit(limit)
                .toList();
    }
}
