package io.zhiqiao.matcher;

import io.zhiqiao.indexer.IndexProgress;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.ingest.ImportOptions;
import io.zhiqiao.indexer.ingest.ProgressListener;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.matcher.evaluate.CollectionExpert;
import io.zhiqiao.matcher.evaluate.CollectionScorer;
import io.zhiqiao.matcher.evaluate.JudgedCollection;
import io.zhiqiao.matcher.evaluate.JudgmentFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A folder of records with judgments, for example the sample: unlike a bare collection it has codes, profiles and the
 * enterprises' patent usage, so that the whole ranking is measured.
 */
public final class JudgedRecords implements AutoCloseable {

    private final Engine engine;
    private final JudgedCollection collection;

    private JudgedRecords(Engine engine, JudgedCollection collection) {
        this.engine = engine;
        this.collection = collection;
    }

    /** Whether {@code folder} holds records with judgments. */
    public static boolean isIn(Path folder) {
        return Files.isRegularFile(folder.resolve(JudgmentFile.NAME));
    }

    /**
     * Imports and indexes the folder, and reads the judgments.
     *
     * @param folder tables as an office would import them, and {@value JudgmentFile#NAME}
     * @param folders configuration, and a data folder that belongs to this collection alone
     * @throws IllegalArgumentException if a row is rejected, or a judgment names something that is not there
     */
    public static JudgedRecords open(
            Path folder, EngineFolders folders, String profileName, Clock clock, IndexProgress progress) {
        var engine = Engine.open(folders, profileName, clock);
        try {
            load(folder, engine);
            engine.catchUp(progress);
            return new JudgedRecords(engine, collection(folder, engine));
        } catch (RuntimeException e) {
            engine.close();
            throw e;
        }
    }

    private static void load(Path folder, Engine engine) {
        var report =
                engine.importer().run(tables(folder), ImportOptions.DEFAULT.withCompleteLists(), ProgressListener.NONE);
        if (!report.isClean()) {
            throw new IllegalArgumentException("""
                    评测记录 %s 未能全部导入，请先用 import --dry-run 查看。
                    The judged records in %1$s were not all accepted: look at them with import --dry-run first.""".formatted(folder));
        }
    }

    /** What the records were read into; closed with them. */
    Engine engine() {
        return engine;
    }

    /** Problems, experts and grades. */
    public JudgedCollection collection() {
        return collection;
    }

    /** What is measured. */
    public CollectionScorer scorer() {
        return CollectionEngine.scorerOf(engine);
    }

    private static List<Path> tables(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(csv|xlsx|jsonl)"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "文件夹 %s 无法读取。请检查路径与权限。\nThe folder %1$s cannot be read.".formatted(folder), e);
        }
    }

    private static JudgedCollection collection(Path folder, Engine engine) {
        var problems = new ArrayList<Problem>();
        engine.records().forEach(RecordKind.PROBLEMS, problems::add);
        var experts = new ArrayList<CollectionExpert>();
        engine.records()
                .forEach(RecordKind.EXPERTS, expert -> experts.add(new CollectionExpert(expert.id(), "", List.of())));
        var qrels = JudgmentFile.read(
                folder.resolve(JudgmentFile.NAME),
                problems.stream().map(Problem::id).collect(Collectors.toSet()),
                experts.stream().map(CollectionExpert::id).collect(Collectors.toSet()));
        return new JudgedCollection(String.valueOf(folder.getFileName()), problems, experts, qrels);
    }

    @Override
    public void close() {
        engine.close();
    }
}
