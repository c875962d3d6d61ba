package io.zhiqiao.matcher.retrieve;

import static io.zhiqiao.matcher.retrieve.Asking.WIDE;
import static io.zhiqiao.matcher.retrieve.Asking.filter;
import static io.zhiqiao.matcher.retrieve.Asking.find;
import static io.zhiqiao.matcher.retrieve.Asking.ids;
import static io.zhiqiao.matcher.retrieve.Asking.query;
import static io.zhiqiao.matcher.retrieve.SignedExperts.withVector;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.indexer.index.EvidenceField;
import io.zhiqiao.indexer.index.IndexedSample;
import io.zhiqiao.matcher.query.ProblemQuery.Meaning;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Does a filter hold, whichever way an expert was found? */
interface FilterContract extends EngineUnderContract {

    @Test
    default void filterKeepsThoseWithOneOfTheValuesInEveryField() {
        var engine = filledWith(IndexedSample.corpus());
        var battery = "动力电池液冷热管理";

        assertThat(ids(find(engine, battery, filter(EvidenceField.DISTRICT, "两江新区"))))
                .containsExactly("E03");
        assertThat(ids(find(engine, battery, filter(EvidenceField.DISTRICT, "两江新区", "沙坪坝区"))))
                .contains("E01", "E03")
                .doesNotContain("E02");
        assertThat(find(engine, battery, filter(EvidenceField.TEAM, "新材料"))).isEmpty();
        assertThat(ids(find(
                        engine,
                        battery,
                        new ExpertFilter(
                                Map.of(EvidenceField.TEAM, List.of("新能源"), EvidenceField.TITLE, List.of("教授"))))))
                .containsExactly("E01");
        assertThat(ids(find(engine, battery, filter(EvidenceField.TEAM)))).contains("E01", "E03");
    }

    @Test
    default void filterHoldsForMeaningToo() {
        var random = new Random(5);
        var engine = filledWith(List.of(withVector("E1", "甲", random), withVector("E2", "乙", random)));
        var anything = IndexedSample.vector(random);
        var query = query(engine, "卫星", new Meaning(anything, anything, anything, null));

        assertThat(ids(engine.retriever().retrieve(query, ExpertFilter.NONE, WIDE)))
                .containsExactly("E1", "E2");
        assertThat(ids(engine.retriever().retrieve(query, filter(EvidenceField.DISTRICT, "乙"), WIDE)))
                .containsExactly("E2");
    }
}
