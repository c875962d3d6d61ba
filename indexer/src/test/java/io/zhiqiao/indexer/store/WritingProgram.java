package io.zhiqiao.indexer.store;

import io.zhiqiao.indexer.corpus.EvidenceKind;
import io.zhiqiao.indexer.corpus.Output;
import io.zhiqiao.indexer.corpus.SampleCorpus;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Random;

/** Puts batches of outputs and commits each, until it is killed or the disk is full; says what is acknowledged. */
final class WritingProgram {

    /** Outputs between two commits. */
    static final int BATCH = 40;

    /** Experts that share the outputs. */
    static final int EXPERTS = 7;

    private WritingProgram() {}

    /**
     * Writes.
     *
     * @param args folder of the store, number of the first batch, seed
     */
    public static void main(String[] args) {
        var random = new Random(Long.parseLong(args[2]));
        try (var store = RecordStore.open(Path.of(args[0]));
                var records = store.begin()) {
            System.out.println("opened");
            for (int batch = Integer.parseInt(args[1]); ; batch++) {
                for (int i = 0; i < BATCH; i++) {
                    records.put(RecordKind.OUTPUTS, output(batch, i, random), "writer");
                }
                records.commit();
                System.out.println("committed " + batch);
            }
        } catch (UncheckedIOException e) {
            System.out.println("refused " + e.getMessage());
        }
    }

    static String key(int batch, int i) {
        return "B%06d-%02d".formatted(batch, i);
    }

    private static Output output(int batch, int i, Random random) {
        var text = new StringBuilder();
        int length = random.nextInt(40_000);
        while (text.length() < length) {
            text.append((char) (0x4E00 + random.nextInt(0x5000)));
        }
        return SampleCorpus.output("E" + i % EXPERTS, key(batch, i), EvidenceKind.PAPER, "压铸", text.toString(), 2020);
    }
}
