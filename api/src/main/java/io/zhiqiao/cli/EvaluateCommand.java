package io.zhiqiao.cli;

import io.zhiqiao.matcher.CollectionEngine;
import io.zhiqiao.matcher.EngineFolders;
import io.zhiqiao.matcher.JudgedRecords;
import io.zhiqiao.matcher.evaluate.Bootstrap;
import io.zhiqiao.matcher.evaluate.CollectionFolder;
import io.zhiqiao.matcher.evaluate.Estimate;
import io.zhiqiao.matcher.evaluate.Evaluation;
import io.zhiqiao.matcher.evaluate.EvaluationOptions;
import io.zhiqiao.matcher.evaluate.Evaluator;
import io.zhiqiao.matcher.evaluate.JudgedCollection;
import io.zhiqiao.matcher.evaluate.Pool;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures the ranking on judgments. */
@Command(
        name = "evaluate",
        description = {
            "用评测集（problems.jsonl、experts.jsonl、qrels.tsv）衡量排序质量，给出 95%% 区间。",
            "Measures the ranking on a collection (problems.jsonl, experts.jsonl, qrels.tsv) or on records with judgments.tsv,"
                    + " with 95%% intervals."
        },
        footer = {
            "",
            "JSON：{\"collection\", \"profile\", \"metrics\": {\"ndcg@10\": {\"value\", \"low\", \"high\"}, \"map\", \"mrr\", \"p@5\",",
            "\"recall@100\", \"kendall_loss\", \"easy\", \"hard\", \"pairwise\"}}；等级不支持的指标不出现。",
            "A metric that the grades do not allow is left out."
        })
final class EvaluateCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(
            paramLabel = "FOLDER",
            description = {"评测集文件夹", "folder of the collection"})
    private Path folder = Path.of("");

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            defaultValue = "untrained",
            description = {"config/ranking 中的排序参数；默认 untrained", "rank profile in config/ranking; default untrained"})
    private String profile = "";

    @Option(
            names = "--pool",
            paramLabel = "judged|all",
            description = {
                "judged：所有指标只排该难题评过级的专家；all：所有指标排全部专家，未评级视为不相关；不给时 recall@100 看全部专家，其余只看评过级的",
                "judged: every metric ranks the judged experts of a problem; all: every metric ranks everybody, unjudged counts"
                        + " as not relevant; without it recall@100 looks at everybody and the others at the judged ones"
            })
    private @Nullable GivenPool pool;

    @Option(
            names = "--relevant",
            paramLabel = "GRADE",
            defaultValue = "3",
            description = {"从哪个等级起算相关（MAP、MRR、P@5、recall@100）；默认 3", "least grade that counts as relevant; default 3"})
    private double relevant;

    @Mixin
    private final FormatOption format = new FormatOption();

    @Mixin
    private final FolderOptions folders;

    EvaluateCommand(Console console) {
        this.console = console;
        this.folders = new FolderOptions(console);
    }

    @Override
    public Integer call() {
        var options = new EvaluationOptions(pool == null ? Pool.USUAL : pool.pool, relevant);
        if (JudgedRecords.isIn(folder)) {
            return evaluateRecords(options);
        }
        var collectionFolder = new CollectionFolder(folder);
        var collection = collectionFolder.read();
        return answer(collection, evaluate(collection, collectionFolder.fingerprint(), options));
    }

    private int answer(JudgedCollection collection, Evaluation evaluation) {
        if (format.isJson()) {
            console.out().println(FormatOption.json(Measured.of(evaluation)));
        } else {
            print(collection, evaluation);
        }
        return ExitCodes.OK;
    }

    /** Records are kept beside the data, like the index of a collection; what was edited since is imported again. */
    private int evaluateRecords(EvaluationOptions options) {
        var own = folders.folders();
        var cache = own.data()
                .resolve("evaluation")
                .resolve("records-" + folder.toAbsolutePath().normalize().getFileName());
        try (var bar = new ProgressLine(console, "编入索引 Indexing");
                var records = JudgedRecords.open(
                        folder, new EngineFolders(own.config(), cache), profile, console.clock(), bar::at)) {
            return answer(
                    records.collection(),
                    new Evaluator(Bootstrap.STANDARD, () -> {})
                            .evaluate(records.collection(), profile, records.scorer(), options));
        }
    }

    private Evaluation evaluate(JudgedCollection collection, String fingerprint, EvaluationOptions options) {
        try (var engine = open(collection, fingerprint);
                var bar = new ProgressLine(console, "评测 Measuring")) {
            var total = collection.judgedProblems().size();
            var done = new AtomicInteger();
            return new Evaluator(Bootstrap.STANDARD, () -> bar.at(done.incrementAndGet(), total))
                    .evaluate(collection, profile, engine, options);
        }
    }

    /** The index of a collection is kept beside the data: measuring again does not embed again. */
    private CollectionEngine open(JudgedCollection collection, String fingerprint) {
        var own = folders.folders();
        var cache = own.data().resolve("evaluation").resolve(fingerprint);
        try (var bar = new ProgressLine(console, "编入索引 Indexing")) {
            return CollectionEngine.open(
                    collection, new EngineFolders(own.config(), cache), profile, console.clock(), bar::at);
        }
    }

    private void print(JudgedCollection collection, Evaluation evaluation) {
        var table = new TextTable("指标 Metric", "值 Value", "95% 区间 Interval", "基于 Over", "含义 Meaning");
        evaluation
                .metrics()
                .forEach((metric, estimate) -> table.add(
                        metric.key(),
                        number(estimate.value()),
                        "%s–%s".formatted(number(estimate.low()), number(estimate.high())),
                        "%d %s %s"
                                .formatted(
                                        estimate.units(),
                                        metric.unit().zh(),
                                        metric.unit().en()),
                        metric.zh() + " " + metric.en()));
        if (format.format() == FormatOption.OutputFormat.PLAIN) {
            table.printPlain(console.out());
            return;
        }
        console.out()
                .println("%s · %s · %,d 道难题 problems, %,d 位专家 experts, %,d 条评级 grades"
                        .formatted(
                                evaluation.collection(),
                                evaluation.profile(),
                                collection.problems().size(),
                                collection.experts().size(),
                                collection.qrels().count()));
        table.print(console.out(), console.columns());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    /** What {@code --pool} takes. */
    enum GivenPool {
        JUDGED(Pool.JUDGED),
        ALL(Pool.ALL);

        private final Pool pool;

        GivenPool(Pool pool) {
            this.pool = pool;
        }
    }

    /** The JSON. */
    record Measured(String collection, String profile, Map<String, Interval> metrics) {

        static Measured of(Evaluation evaluation) {
            var metrics = new LinkedHashMap<String, Interval>();
            evaluation.metrics().forEach((metric, estimate) -> metrics.put(metric.key(), Interval.of(estimate)));
            return new Measured(evaluation.collection(), evaluation.profile(), metrics);
        }
    }

    /** A number with its 95 % interval. */
    record Interval(double value, double low, double high) {

        static Interval of(Estimate estimate) {
            return new Interval(estimate.value(), estimate.low(), estimate.high());
        }
    }
}
