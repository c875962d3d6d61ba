package io.zhiqiao.matcher.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.corpus.ProblemId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollectionFolderTest {

    @TempDir
    Path folder;

    @BeforeEach
    void writeASmallCollection() throws IOException {
        write("problems.jsonl", """
                {"id": "P2", "title": "焊缝探伤", "description": "薄板焊缝的裂纹检出"}

                {"id": "P1", "title": "电池热管理", "year": 2024}
                """);
        write("experts.jsonl", """
                {"id": "E1", "profile": "研究电池", "evidence": [{"id": "O1", "title": "液冷板", "text": "流道"}, {"title": "相变材料"}]}
                {"id": 2, "evidence": []}
                """);
        write("qrels.tsv", "P1\t0\tE1\t3.5\nP2\t0\t2\t-1\n");
    }

    @Test
    void everythingInTheFilesIsRead() {
        var collection = new CollectionFolder(folder).read();

        assertThat(collection.name()).isEqualTo(folder.getFileName().toString());
        assertThat(collection.problems())
                .extracting(problem -> problem.id().value())
                .containsExactly("P1", "P2");
        assertThat(collection.problems())
                .extracting(problem -> problem.problemText())
                .containsExactly("电池热管理", "薄板焊缝的裂纹检出");
        assertThat(collection.experts())
                .extracting(expert -> expert.id().value())
                .containsExactly("2", "E1");
        var evidence = collection.experts().get(1).evidence();
        assertThat(evidence).extracting(piece -> piece.id().value()).containsExactly("O1", "E1#2");
        assertThat(evidence.getFirst().text()).isEqualTo("流道");
        assertThat(collection.experts().get(1).profile()).isEqualTo("研究电池");
    }

    @Test
    void gradesAreRealNumbers() {
        var qrels = new CollectionFolder(folder).read().qrels();

        assertThat(qrels.gradesByProblem().get(new ProblemId("P1"))).containsEntry(new ExpertId("E1"), 3.5);
        assertThat(qrels.lowestGrade()).isEqualTo(-1);
        assertThat(qrels.count()).isEqualTo(2);
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        Files.delete(folder.resolve("qrels.tsv"));

        refused("has no file qrels.tsv");
    }

    @Test
    void aBlankTitleIsNamedWithFileAndLine() throws IOException {
        write("problems.jsonl", "{\"id\": \"P1\", \"title\": \"甲\"}\n{\"id\": \"P2\", \"title\": \" \"}\n");

        refused("problems.jsonl, line 2: the field title ( ) is missing or blank");
    }

    @Test
    void aFieldOfAPieceIsNamedWithItsPlace() throws IOException {
        write("experts.jsonl", "{\"id\": \"E1\", \"evidence\": [{\"title\": \"甲\"}, {\"title\": [1]}]}\n");

        refused("experts.jsonl, line 1: the field evidence[1].title ([1]) must be text");
    }

    @Test
    void brokenJsonIsNamedWithFileAndLine() throws IOException {
        write("experts.jsonl", "{\"id\": \"E1\", \n");

        refused("experts.jsonl, line 1: the field JSON");
    }

    @Test
    void anIdMayStandOnceOnly() throws IOException {
        write("problems.jsonl", "{\"id\": \"P1\", \"title\": \"甲\"}\n{\"id\": \"P1\", \"title\": \"乙\"}\n");

        refused("problems.jsonl, line 2: the field id (P1) is that of line 1 already");
    }

    @Test
    void aGradeMustBeAFiniteNumber() throws IOException {
        write("qrels.tsv", "P1\t0\tE1\thigh\n");
        refused("qrels.tsv, line 1: the field grade (high) is no number");

        write("qrels.tsv", "P1\t0\tE1\tNaN\n");
        refused("qrels.tsv, line 1: the field grade (NaN) must be a finite number");
    }

    @Test
    void aJudgmentOfSomebodyUnknownIsNamed() throws IOException {
        write("qrels.tsv", "P1\t0\tE1\t1\nP1\t0\tE9\t1\n");

        refused("qrels.tsv, line 2: the field expert (E9) is not in experts.jsonl");
    }

    @Test
    void aPairMayBeJudgedOnceOnly() throws IOException {
        write("qrels.tsv", "P1\t0\tE1\t1\nP1\t0\tE1\t1\n");

        refused("qrels.tsv, line 2: the field problem, expert (P1, E1) has a grade already");
    }

    @Test
    void aLineOfTooFewColumnsIsNamed() throws IOException {
        write("qrels.tsv", "P1\tE1\t1\n");

        refused("qrels.tsv, line 1");
    }

    private void refused(String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CollectionFolder(folder).read())
                .withMessageContaining(message);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }
}
