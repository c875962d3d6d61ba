package io.zhiqiao.cli;

import io.zhiqiao.matcher.assign.AssignmentSolver;
import io.zhiqiao.matcher.assign.SolveOptions;
import io.zhiqiao.matcher.assign.advice.Shortfall;
import io.zhiqiao.matcher.assign.advice.ShortfallForecast;
import io.zhiqiao.matcher.assign.csv.SimilarityFile;
import io.zhiqiao.matcher.assign.roster.Assignment;
import io.zhiqiao.matcher.assign.roster.AssignmentProblem;
import io.zhiqiao.matcher.assign.roster.Infeasibility;
import io.zhiqiao.matcher.assign.roster.Load;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Assigns experts to problems from a matrix of similarities. */
@Command(
        name = "assign",
        description = {
            "按相似度矩阵为难题分配专家：总分最高，并给出最优性证明；--fair 先照顾得分最低的难题。",
            "Assigns experts to problems from a matrix of similarities: the greatest total, with its proof; --fair serves the"
                    + " worst-off problem first."
        },
        footer = {
            "",
            "目标次序：无人难题最少；空缺席位最少；（--fair）得分最低的难题尽量高；总分最高；专家负担均匀。",
            "Goals in order: fewest problems with nobody; fewest open seats; with --fair the worst-off problem; the total; even loads.",
            "",
            "JSON：{\"total\", \"worst\", \"millis\", \"proven\", \"bound\", \"problemsWithNobody\", \"openSeats\",",
            "\"assignment\": [{\"problem\", \"column\", \"total\", \"experts\": [{\"expert\", \"row\", \"similarity\"}]}], \"shortfalls\":",
            "[{\"problem\", \"column\", \"openSeats\", \"nobody\", \"reliefs\": [{\"rule\", \"zh\", \"en\"}]}], \"reasons\"}；",
            "worst 为得分最低难题的得分；行列从 1 起；无解时 total、worst 为 null，reasons 说明原因，退出码 1；有空缺席位时退出码也为 1。",
            "Rows and columns count from 1. Without a solution total and worst are null, reasons say why, and the exit code is 1;",
            "so it is where seats stay open."
        })
final class AssignCommand implements Callable<Integer> {

    /** Of problems beyond these it is told only how many experts to invite. */
    private static final int ADVISED_PROBLEMS = 10;

    private static final Duration FORECAST = Duration.ofSeconds(2);

    private final Console console;

    @Parameters(
            paramLabel = "SIMILARITY.csv",
            description = {
                "相似度矩阵：每行一位专家，每列一道难题；只有数字，或首行首列为编号",
                "similarities: a row per expert, a column per problem; numbers only, or with ids in the first row and column"
            })
    private Path similarities = Path.of("");

    @Option(
            names = "--conflicts",
            paramLabel = "CSV",
            description = {"回避矩阵，形状相同：1 为回避，0 为可以", "conflicts, of the same shape: 1 must not be, 0 may be"})
    private @Nullable Path conflicts;

    @Option(
            names = "--demand",
            paramLabel = "N",
            required = true,
            description = {"每道难题需要几位专家，1 到 10", "experts per problem, 1 to 10"})
    private int demand;

    @Option(
            names = "--load-max",
            paramLabel = "N",
            required = true,
            description = {"每位专家最多几道难题", "most problems per expert"})
    private int loadMax;

    @Option(
            names = "--load-min",
            paramLabel = "N",
            defaultValue = "0",
            description = {"每位专家最少几道难题；默认 0", "least problems per expert; default 0"})
    private int loadMin;

    @Option(
            names = "--fair",
            description = {"先照顾得分最低的难题，再求总分", "the worst-off problem first, then the total"})
    private boolean fair;

    @Option(
            names = "--time-limit",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = {
                "最长求解秒数，到时给出当前最好结果与上界；默认 60",
                "when to stop with the best so far and a bound, in seconds; default 60"
            })
    private int seconds;

    @Mixin
    private final FormatOption format = new FormatOption();

    AssignCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var problem = problem();
        var options = (fair ? SolveOptions.FAIR : SolveOptions.TOTAL).within(Duration.ofSeconds(seconds));
        long start = System.nanoTime();
        var result = new AssignmentSolver().solve(problem, options);
        long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
        var printer = new AssignPrinter(console, format, millis);
        return switch (result) {
            case Assignment roster -> {
                printer.print(roster, shortfalls(roster, options));
                yield roster.openSeats() == 0 ? ExitCodes.OK : ExitCodes.FINDINGS;
            }
            case Infeasibility none -> {
                printer.print(none);
                yield ExitCodes.FINDINGS;
            }
        };
    }

    private static List<Shortfall> shortfalls(Assignment roster, SolveOptions options) {
        var asked = new AtomicInteger();
        return new ShortfallForecast(roster, options.within(FORECAST))
                .shortfalls(() -> asked.getAndIncrement() < ADVISED_PROBLEMS);
    }

    private AssignmentProblem problem() {
        NamedFile.checkReadable(similarities);
        var file = SimilarityFile.read(similarities);
        var problem = AssignmentProblem.uniform(file.affinities(), demand, new Load(loadMin, loadMax, 0));
        if (conflicts == null) {
            return problem;
        }
        NamedFile.checkReadable(conflicts);
        return problem.with(problem.rules().forbid(file.readConflicts(conflicts)));
    }
}
