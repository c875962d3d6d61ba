package io.zhiqiao.matcher.retrieve;

import static io.zhiqiao.matcher.retrieve.Asking.find;
import static io.zhiqiao.matcher.retrieve.Asking.ids;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.index.IndexedSample;
import io.zhiqiao.matcher.query.ProblemQuery.Codes;
import io.zhiqiao.matcher.query.QueryFixture;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Do words find the evidence that uses them? */
interface WordsContract extends EngineUnderContract {

    @Test
    default void emptyEngineFindsNobody() {
        var engine = filledWith(List.of());

        assertThat(engine.retriever().statistics().pieceCount()).isZero();
        assertThat(find(engine, "压铸", ExpertFilter.NONE)).isEmpty();
        assertThat(engine.retriever().load(List.of(new ExpertId("E01")))).isEmpty();
    }

    @Test
    default void wordsFindExpertsByAscendingIdEachOnce() {
        var engine = filledWith(IndexedSample.corpus());

        assertThat(ids(find(engine, "热失控传播抑制", ExpertFilter.NONE)))
                .startsWith("E01")
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(ids(find(engine, "镁合金压铸气孔", ExpertFilter.NONE))).containsExactly("E02");
    }

    @Test
    default void nothingThatMatchesIsAnEmptyList() {
        var engine = filledWith(IndexedSample.corpus());

        assertThat(find(engine, "卫星轨道", ExpertFilter.NONE)).isEmpty();
        assertThat(find(engine, "。，！", ExpertFilter.NONE)).isEmpty();
    }

    @Test
    default void englishWordsFindEnglishEvidenceWithoutVectors() {
        var engine = filledWith(IndexedSample.corpus());

        assertThat(ids(find(engine, "thermal runaway propagation", ExpertFilter.NONE)))
                .contains("E04");
    }

    @Test
    default void codesFindThoseInTheTechnologyWhoShareAWord() {
        var engine = filledWith(IndexedSample.corpus());
        var narrow = new RetrievalDepth(64, 1, 1, 100);
        var query = QueryFixture.of(
                "动力电池",
                null,
                new Codes(List.of("H01M"), "", Map.of()),
                engine.retriever().statistics());

        assertThat(ids(engine.retriever().retrieve(query, ExpertFilter.NONE, narrow)))
                .contains("E01", "E03")
                .doesNotContain("E02", "E05");
    }
}
