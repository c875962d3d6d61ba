package io.zhiqiao.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.ServiceTest;
import io.zhiqiao.TestCorpus;
import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.matcher.route.RoutedText;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What experts say of themselves teaches the router, also those who come or change later. */
@ServiceTest
class LearnedRouterTest {

    private static final String TEAM = "消费品";
    private static final RoutedText TEXT = new RoutedText("齉龘齉龘", "齉龘齉龘", "", List.of());

    @Autowired
    private LearnedRouter router;

    @Autowired
    private RecordStore records;

    private Expert before;

    @BeforeEach
    void read() {
        before = records.find(RecordKind.EXPERTS, TestCorpus.CASTER).orElseThrow();
    }

    @AfterEach
    void putBack() {
        put(before);
        router.follow();
    }

    @Test
    void changedExpertCountsOnceFollowed() {
        assertThat(router.get().route(TEXT).unmapped()).isTrue();

        put(saying("齉龘齉龘研究"));
        router.follow();

        assertThat(router.get().route(TEXT).first())
                .hasValueSatisfying(team -> assertThat(team.name()).isEqualTo(TEAM));
    }

    @Test
    void nothingIsReadAgainWhileNoExpertChanges() {
        var known = router.get();

        router.follow();

        assertThat(router.get()).isSameAs(known);
    }

    private Expert saying(String interests) {
        var known = before.expertise();
        return new Expert(
                before.id(),
                before.name(),
                before.employment(),
                new Expert.Expertise(
                        known.kind(),
                        known.disciplineCodes(),
                        known.industryCodes(),
                        known.ipcSubclasses(),
                        List.of(TEAM),
                        interests,
                        known.strengths(),
                        known.keywordsZh(),
                        known.keywordsEn(),
                        known.problemTypes(),
                        known.serviceModes()),
                before.service(),
                before.standing(),
                before.ties(),
                before.contact());
    }

    private void put(Expert expert) {
        try (var writing = records.begin()) {
            writing.put(RecordKind.EXPERTS, expert, "test");
            writing.commit();
        }
    }
}
