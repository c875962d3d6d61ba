package io.zhiqiao.matcher.retrieve;

import static io.zhiqiao.matcher.retrieve.Asking.WIDE;
import static io.zhiqiao.matcher.retrieve.Asking.ids;
import static io.zhiqiao.matcher.retrieve.Asking.query;
import static io.zhiqiao.matcher.retrieve.SignedExperts.withVector;
import static io.zhiqiao.matcher.retrieve.SignedExperts.withVectors;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.indexer.index.IndexedExpert;
import io.zhiqiao.indexer.index.IndexedSample;
import io.zhiqiao.matcher.query.ProblemQuery.EnglishMeaning;
import io.zhiqiao.matcher.query.ProblemQuery.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Does meaning find what words do not? */
interface MeaningContract extends EngineUnderContract {

    @Test
    default void nearestMeaningIsFoundWithoutACommonWord() {
        var random = new Random(6);
        var near = IndexedSample.vector(random);
        var experts = new ArrayList<IndexedExpert>();
        for (int i = 0; i < 30; i++) {
            experts.add(i == 17 ? withVector("E17", "", near) : withVector("E" + i, "", random));
        }
        var engine = filledWith(experts);
        var query = query(engine, "卫星", new Meaning(near, near, near, null));

        var found = engine.retriever().retrieve(query, ExpertFilter.NONE, new RetrievalDepth(8, 1, 1, 0));

        assertThat(ids(found)).containsExactly("E17");
    }

    @Test
    default void englishQueryMeetsEnglishEvidenceInItsOwnModel() {
        var random = new Random(7);
        var near = IndexedSample.vector(random);
        var other = IndexedSample.vector(random);
        var engine = filledWith(
                List.of(withVectors("E1", other, near), withVectors("E2", near, IndexedSample.vector(random))));
        var query = query(engine, "satellite", new Meaning(other, other, other, new EnglishMeaning(near, near, near)));

        var found = engine.retriever().retrieve(query, ExpertFilter.NONE, new RetrievalDepth(8, 1, 1, 0));

        assertThat(ids(found)).contains("E1");
        assertThat(found.getFirst().pieces().getFirst().text().english()).isEqualTo(near);
    }

    @Test
    default void queryWithVectorsMeetsEvidenceWithoutAny() {
        var engine = filledWith(IndexedSample.corpus());
        var vector = IndexedSample.vector(new Random(1));
        var query = query(
                engine, "镁合金压铸气孔", new Meaning(vector, vector, vector, new EnglishMeaning(vector, vector, vector)));

        assertThat(ids(engine.retriever().retrieve(query, ExpertFilter.NONE, WIDE)))
                .containsExactly("E02");
    }
}
