package io.zhiqiao.cli;

import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.matcher.Engine;
import io.zhiqiao.matcher.evaluate.Bootstrap;
import io.zhiqiao.matcher.evaluate.CollectionFolder;
import io.zhiqiao.matcher.evaluate.Estimate;
import io.zhiqiao.matcher.evaluate.RoutingEvaluation;
import io.zhiqiao.matcher.evaluate.RoutingEvaluator;
import io.zhiqiao.matcher.evaluate.RoutingEvaluator.Judged;
import io.zhiqiao.matcher.evaluate.RoutingLabels;
import io.zhiqiao.matcher.route.RoutedText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures routing on problems whose teams are known. */
@Command(
        name = "evaluate-routing",
        description = {
            "衡量服务队分流：首选与前三的正确率、把握程度是否可信，均给 95%% 区间。不给评测集时用数据文件夹中已有服务队的难题。",
            "Measures routing to service teams: first and first three right, and whether confidence is to be trusted, with 95%%"
                    + " intervals. Without a collection it looks at the problems among the records that have a team."
        })
final class EvaluateRoutingCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(
            paramLabel = "COLLECTION",
            arity = "0..1",
            description = {"评测集文件夹", "folder of the collection"})
    private @Nullable Path folder;

    @Option(
            names = "--labels",
            paramLabel = "FILE",
            description = {"标注文件：id、teams、split、reason", "labels: id, teams, split, reason"})
    private @Nullable Path labels;

    @Option(
            names = "--split",
            paramLabel = "NAME",
            defaultValue = "",
            description = {"只用这一部分标注；默认全部", "only the labels of this split; default all"})
    private String split = "";

    @Mixin
    private final FormatOption format = new FormatOption();

    @Mixin
    private final FolderOptions folders;

    EvaluateRoutingCommand(Console console) {
        this.console = console;
        this.folders = new FolderOptions(console);
    }

    @Override
    public Integer call() {
        if ((folder == null) != (labels == null)) {
            throw new IllegalArgumentException(
                    "评测集与 --labels 须一同给出。\nA collection and --labels have to be given together.");
        }
        try (var engine = new EngineDoor(console).open(folders.folders())) {
            var judged = folder == null ? ofRecords(engine) : ofCollection(engine);
            print(new RoutingEvaluator(Bootstrap.STANDARD).evaluate(judged), engine);
        }
        return ExitCodes.OK;
    }

    private static List<Judged> ofRecords(Engine engine) {
        var router = EngineRouter.of(engine);
        var scheme = engine.taxonomies().teamIndustries();
        var problems = new ArrayList<Problem>();
        engine.records().forEach(RecordKind.PROBLEMS, problems::add);
        return problems.stream()
                .flatMap(problem -> scheme.find(problem.classification().teamIndustry()).stream()
                        .map(team -> new Judged(router.route(RoutedText.of(problem)), List.of(team.order()))))
                .toList();
    }

    private List<Judged> ofCollection(Engine engine) {
        var router = EngineRouter.of(engine);
        var known = RoutingLabels.read(Objects.requireNonNull(labels), split).teamsByProblem();
        return new CollectionFolder(Objects.requireNonNull(folder))
                .problems().stream()
                        .filter(problem -> known.containsKey(problem.id()))
                        .map(problem -> new Judged(
                                router.route(RoutedText.of(problem)), known.getOrDefault(problem.id(), List.of())))
                        .toList();
    }

    private void print(RoutingEvaluation evaluation, Engine engine) {
        if (format.isJson()) {
            console.out().println(FormatOption.json(evaluation));
            return;
        }
        var table = new TextTable("指标 Metric", "值 Value", "95% 区间 Interval", "难题 Problems");
        add(table, "首选 top-1", evaluation.first());
        add(table, "前三 top-3", evaluation.firstThree());
        add(table, "校准误差 ECE", evaluation.calibrationError());
        var ranges = new TextTable("把握 Confidence", "难题 Problems", "平均把握 Mean", "正确 Right");
        evaluation
                .reliability()
                .forEach(range -> ranges.add(
                        "%.1f–%.1f".formatted(range.from(), range.to()),
                        range.problems(),
                        number(range.confidence()),
                        number(range.right())));
        if (format.format() == FormatOption.OutputFormat.PLAIN) {
            table.printPlain(console.out());
            ranges.printPlain(console.out());
            return;
        }
        console.out()
                .println("以 %1$,d 位专家的领域为参照 learned from %1$,d experts"
                        .formatted(engine.records().count(RecordKind.EXPERTS)));
        table.print(console.out(), console.columns());
        console.out().println();
        ranges.print(console.out(), console.columns());
    }

    private static void add(TextTable table, String name, Estimate estimate) {
        table.add(
                name,
                number(estimate.value()),
                "%s–%s".formatted(number(estimate.low()), number(estimate.high())),
                estimate.units());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
