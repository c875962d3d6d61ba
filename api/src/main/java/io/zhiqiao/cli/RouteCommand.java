package io.zhiqiao.cli;

import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.matcher.route.RoutedText;
import io.zhiqiao.matcher.route.Routing;
import io.zhiqiao.matcher.route.Routing.Part;
import io.zhiqiao.matcher.route.Routing.RankedTeam;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says which service team a problem belongs to. */
@Command(
        name = "route",
        description = {"一道难题应由哪支服务队牵头，并说明理由。", "Says which service team a problem belongs to, and why."})
final class RouteCommand implements Callable<Integer> {

    private static final int SHOWN = 3;

    private final Console console;

    @Parameters(
            paramLabel = "TEXT",
            arity = "0..1",
            description = {"难题正文", "text of the problem"})
    private @Nullable String problemText;

    @Option(
            names = "--problem",
            paramLabel = "ID",
            description = {"已录入的难题编号", "id of a problem among the records"})
    private @Nullable String problemId;

    @Mixin
    private final FormatOption format = new FormatOption();

    @Mixin
    private final FolderOptions folders;

    RouteCommand(Console console) {
        this.console = console;
        this.folders = new FolderOptions(console);
    }

    @Override
    public Integer call() {
        if ((problemText == null) == (problemId == null)) {
            throw new IllegalArgumentException(
                    "请给出难题正文或 --problem 编号，二者取一。\nGive either a text or --problem with an id.");
        }
        try (var engine = new EngineDoor(console).open(folders.folders())) {
            print(EngineRouter.of(engine).route(asked(engine.records())));
        }
        return ExitCodes.OK;
    }

    private RoutedText asked(RecordStore records) {
        if (problemText != null) {
            return RoutedText.of(AskedProblem.ofText(problemText));
        }
        return records.find(RecordKind.PROBLEMS, String.valueOf(problemId))
                .map(RoutedText::of)
                .orElseThrow(() -> new IllegalArgumentException(
                        "没有编号为 %s 的难题。请先导入，或检查编号。\nThere is no problem (%1$s). Import it first, or check the id."
                                .formatted(problemId)));
    }

    private void print(Routing routing) {
        if (format.isJson()) {
            console.out().println(FormatOption.json(routing));
            return;
        }
        var table = new TextTable("#", "服务队 Team", "把握 Confidence", "得分 Score", "依据 Because");
        routing.teams().stream()
                .limit(SHOWN)
                .forEach(team -> table.add(
                        team.number(), team.name(), number(team.confidence()), number(team.score()), because(team)));
        if (format.format() == FormatOption.OutputFormat.PLAIN) {
            table.printPlain(console.out());
            return;
        }
        if (routing.unmapped()) {
            console.out().println("未能归队：依据不足，请人工指定。 Unmapped: too little speaks for any team; choose one.");
        }
        table.print(console.out(), console.columns());
    }

    private static String because(RankedTeam team) {
        return team.parts().stream().map(RouteCommand::words).collect(Collectors.joining("；"));
    }

    private static String words(Part part) {
        var by = String.join("、", part.by());
        return "%s %s %s%s"
                .formatted(
                        part.evidence().zh(),
                        part.evidence().en(),
                        number(part.value()),
                        by.isEmpty() ? "" : "（%s）".formatted(by));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
