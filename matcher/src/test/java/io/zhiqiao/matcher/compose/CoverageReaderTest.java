package io.zhiqiao.matcher.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.indexer.corpus.EvidenceKind;
import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.corpus.SampleCorpus;
import io.zhiqiao.indexer.index.IndexedSample;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.indexer.store.SampleRecords;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageReaderTest {

    private static final Expert EXPERT = SampleCorpus.experts().get(1);

    @TempDir
    private Path folder;

    private RecordStore records;
    private CoverageReader reader;

    @BeforeEach
    void open() {
        records = RecordStore.open(folder);
        SampleRecords.putInto(records, "corpus");
        reader = new CoverageReader(records, IndexedSample.ANALYSIS);
    }

    @AfterEach
    void close() {
        records.close();
    }

    @Test
    void targetIsCoveredByThePieceThatSaysMostOfIt() {
        var piece = records.evidenceOf(EXPERT.id()).get(1);

        assertThat(covered(NeedKind.TARGET, piece.title())).singleElement().satisfies(found -> {
            assertThat(found.quotation().evidenceId()).isEqualTo(piece.id());
            assertThat(found.quotation().marks()).isNotEmpty();
        });
    }

    @Test
    void skillThatNobodySpeaksOfIsNotCovered() {
        assertThat(covered(NeedKind.TERM, "甲骨文释读")).isEmpty();
        assertThat(covered(NeedKind.TECHNOLOGY, "A99Z")).isEmpty();
        assertThat(covered(NeedKind.PROBLEM_TYPE, "没有的类型")).isEmpty();
    }

    @Test
    void typeOfProblemsIsCoveredByTheProfileThatDeclaresIt() {
        assertThat(reader.of(declaring("工艺"), List.of(new Need(NeedKind.PROBLEM_TYPE, "工艺"))))
                .singleElement()
                .satisfies(found -> assertThat(found.quotation().kind()).isEqualTo(EvidenceKind.PROFILE));
    }

    @Test
    void technologyOfAProfileIsOneOfTheExpert() {
        var subclass = EXPERT.expertise().ipcSubclasses().getFirst();

        assertThat(covered(NeedKind.TECHNOLOGY, subclass)).hasSize(1);
    }

    @Test
    void problemAsAWholeIsNotForAPieceToSay() {
        assertThat(covered(NeedKind.WHOLE, "problem")).isEmpty();
    }

    private static Expert declaring(String type) {
        var was = EXPERT.expertise();
        var expertise = new Expert.Expertise(
                was.kind(),
                was.disciplineCodes(),
                was.industryCodes(),
                was.ipcSubclasses(),
                was.teamIndustries(),
                was.researchInterests(),
                was.strengths(),
                was.keywordsZh(),
                was.keywordsEn(),
                List.of(type),
                was.serviceModes());
        return new Expert(
                EXPERT.id(),
                EXPERT.name(),
                EXPERT.employment(),
                expertise,
                EXPERT.service(),
                EXPERT.standing(),
                EXPERT.ties(),
                EXPERT.contact());
    }

    private List<NeedEvidence> covered(NeedKind kind, String name) {
        return reader.of(EXPERT, List.of(new Need(kind, name)));
    }
}
