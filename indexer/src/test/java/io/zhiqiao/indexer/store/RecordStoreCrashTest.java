package io.zhiqiao.indexer.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.indexer.ForkedProgram;
import io.zhiqiao.indexer.corpus.ExpertId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that is killed, and one whose disk is full. */
class RecordStoreCrashTest {

    private static final int ROUNDS = 10;

    @TempDir
    private Path folder;

    @Test
    void whatACommitReturnedFromSurvivesKillingAtAnyMoment() throws IOException, InterruptedException {
        var seed = System.nanoTime();
        System.out.println("seed of the killed writers: " + seed);
        var random = new Random(seed);
        int next = 0;
        for (int round = 0; round < ROUNDS; round++) {
            int acknowledged = killedWriter(next, random);
            next = checkAndCount(acknowledged);
        }
        assertThat(next).as("batches over all rounds").isPositive();
    }

    @Test
    void fullDiskIsSaidAndLosesNothingThatWasAcknowledged() throws IOException {
        int acknowledged;
        try (var program =
                ForkedProgram.startWithFilesUpTo(12_000, WritingProgram.class, folder.toString(), "0", "7")) {
            var lines = program.rest();
            acknowledged = lastCommitted(-1, lines);
            assertThat(lines)
                    .anyMatch(line -> line.startsWith("refused"))
                    .anyMatch(line -> line.contains("not accepted"))
                    .anyMatch(line -> line.contains("disk is full"))
                    .noneMatch(line -> line.contains("Exception"));
        }
        assertThat(acknowledged).isPositive();
        checkAndCount(acknowledged);
    }

    private int killedWriter(int next, Random random) throws IOException, InterruptedException {
        try (var program = ForkedProgram.start(
                WritingProgram.class, folder.toString(), Integer.toString(next), Long.toString(random.nextLong()))) {
            assertThat(program.nextLine()).isEqualTo("opened");
            return lastCommitted(next - 1, program.killAfter(random.nextInt(500)));
        }
    }

    private static int lastCommitted(int before, List<String> lines) {
        return lines.stream()
                .filter(line -> line.matches("committed \\d+"))
                .mapToInt(line -> Integer.parseInt(line.substring("committed ".length())))
                .max()
                .orElse(before);
    }

    /** Everything acknowledged is there, whole batches only, and each record with its link and its ticket. */
    private int checkAndCount(int acknowledged) {
        try (var store = RecordStore.open(folder)) {
            var outputs = store.count(RecordKind.OUTPUTS);
            assertThat(outputs % WritingProgram.BATCH).as("half a batch").isZero();
            int batches = (int) (outputs / WritingProgram.BATCH);
            assertThat(batches).isGreaterThan(acknowledged).isLessThanOrEqualTo(acknowledged + 2);
            for (int batch = 0; batch < batches; batch++) {
                for (int i = 0; i < WritingProgram.BATCH; i++) {
                    assertThat(store.contains(RecordKind.OUTPUTS, WritingProgram.key(batch, i)))
                            .isTrue();
                }
            }
            if (batches > 0) {
                checkLinks(store, outputs);
            }
            return batches;
        }
    }

    private static void checkLinks(RecordStore store, long outputs) {
        long linked = 0;
        for (int expert = 0; expert < WritingProgram.EXPERTS; expert++) {
            linked += store.evidenceOf(new ExpertId("E" + expert)).size();
        }
        assertThat(linked).isEqualTo(outputs);
        assertThat(store.pending().count()).isEqualTo(WritingProgram.EXPERTS);
    }
}
