package io.zhiqiao.matcher.evaluate;

import io.zhiqiao.indexer.corpus.EvidenceId;
import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.corpus.ProblemId;
import io.zhiqiao.matcher.evaluate.CollectionExpert.Piece;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Reads a collection: a folder with {@value #PROBLEMS} ({@code id, title, description?}), {@value #EXPERTS} ({@code id,
 * profile?, evidence: [id?, title, text?]}) and {@value #QRELS} (problem, 0, expert, grade).
 *
 * <p>The files are UTF-8; blank lines are passed over, and so are fields that are not named here. Every error names
 * file, line and field.
 */
public final class CollectionFolder {

    static final String PROBLEMS = "problems.jsonl";
    static final String EXPERTS = "experts.jsonl";
    static final String QRELS = "qrels.tsv";

    private static final int QRELS_COLUMNS = 4;
    private static final int FINGERPRINT_BYTES = 8;

    private final Path folder;

    /** The collection in {@code folder}. */
    public CollectionFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads it.
     *
     * @throws IllegalArgumentException if a file is missing, or a line says something that cannot be
     * @throws java.io.UncheckedIOException if a file cannot be read
     */
    public JudgedCollection read() {
        for (var file : List.of(PROBLEMS, EXPERTS, QRELS)) {
            if (!Files.isRegularFile(folder.resolve(file))) {
                throw new IllegalArgumentException(
                        """
                        评测集文件夹 %s 中没有文件 %s；需要 %s、%s 和 %s。
                        The collection folder %s has no file %s; it needs %s, %s and %s.""".formatted(folder, file, PROBLEMS, EXPERTS, QRELS, folder, file, PROBLEMS, EXPERTS, QRELS));
            }
        }
        var problems = problems();
        var experts = JsonLine.readAll(folder.resolve(EXPERTS), CollectionFolder::expert);
        var qrels = qrels(
                problems.stream().map(Problem::id).collect(Collectors.toSet()),
                experts.stream().map(CollectionExpert::id).collect(Collectors.toSet()));
        return new JudgedCollection(name(), problems, experts, qrels);
    }

    /**
     * Reads its problems only.
     *
     * @throws IllegalArgumentException if their file says something that cannot be
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    public List<Problem> problems() {
        return JsonLine.readAll(folder.resolve(PROBLEMS), CollectionFolder::problem);
    }

    /**
     * Names the experts of the collection by what is in their file: the same text, the same name, wherever it lies.
     *
     * @throws java.io.UncheckedIOException if the file cannot be read
     */
    public String fingerprint() {
        var file = folder.resolve(EXPERTS);
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "评测文件 %s 无法读取。请检查文件与权限。\nThe collection file %1$s cannot be read.".formatted(file), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    private String name() {
        var fileName = folder.toAbsolutePath().normalize().getFileName();
        return fileName == null ? folder.toString() : fileName.toString();
    }

    private static Problem problem(JsonLine line) {
        var id = line.id(ProblemId::new);
        var title = line.required("title");
        var description = line.optional("description");
        return line.checked(
                "title, description", () -> Problem.ofText(id, title, description.isBlank() ? title : description));
    }

    private static CollectionExpert expert(JsonLine line) {
        var id = line.id(ExpertId::new);
        var pieces = new ArrayList<Piece>();
        for (var piece : line.objects("evidence")) {
            var ownId = piece.optional("id");
            var key = ownId.isEmpty() ? id + "#" + (pieces.size() + 1) : ownId;
            pieces.add(new Piece(
                    piece.checked("id", () -> new EvidenceId(key)), piece.required("title"), piece.optional("text")));
        }
        return new CollectionExpert(id, line.optional("profile"), pieces);
    }

    private Qrels qrels(Set<ProblemId> problemIds, Set<ExpertId> expertIds) {
        var grades = new TreeMap<ProblemId, SortedMap<ExpertId, Double>>();
        TextLine.forEach(folder.resolve(QRELS), line -> {
            var columns = line.text().strip().split("\\s+", -1);
            if (columns.length != QRELS_COLUMNS) {
                throw line.wrong(
                        "难题 0 专家 等级 / problem 0 expert grade",
                        line.text(),
                        "应有 4 列，实有 %d 列".formatted(columns.length),
                        "must have 4 columns, but has %d".formatted(columns.length));
            }
            var problemId = line.known("problem", columns[0], ProblemId::new, problemIds, PROBLEMS);
            var expertId = line.known("expert", columns[2], ExpertId::new, expertIds, EXPERTS);
            var before = grades.computeIfAbsent(problemId, id -> new TreeMap<>())
                    .put(expertId, line.number("grade", columns[3]));
            if (before != null) {
                throw line.wrong(
                        "problem, expert",
                        problemId + ", " + expertId,
                        "同一难题与专家已有等级，每对只能有一行",
                        "has a grade already; a pair may stand in one line only");
            }
        });
        if (grades.isEmpty()) {
            throw new IllegalArgumentException("评测集文件 %s 中没有等级。\nThe file %s holds no grade."
                    .formatted(folder.resolve(QRELS), folder.resolve(QRELS)));
        }
        return new Qrels(grades);
    }
}
