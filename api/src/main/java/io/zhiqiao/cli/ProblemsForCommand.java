package io.zhiqiao.cli;

import io.zhiqiao.engine.Names;
import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.match.AnswerForm;
import io.zhiqiao.match.ExpertProblemResponse;
import io.zhiqiao.match.ExpertProblemsResponse;
import io.zhiqiao.match.ExpertProblemsResponse.ExcludedProblemResponse;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Ranks open problems for an expert. */
@Command(
        name = "problems-for",
        description = {"为一位专家找合适的难题。", "Ranks the open problems that fit an expert."})
final class ProblemsForCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(
            paramLabel = "EXPERT",
            description = {"专家编号", "id of the expert"})
    private String expertId = "";

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "20",
            description = {"最多几道难题，至少 1；默认 20", "how many problems at most, at least 1; default 20"})
    private int top;

    @Option(
            names = "--explain",
            description = {"给出每道难题的得分构成与引文", "show what each fit is made of, and quotations"})
    private boolean explain;

    @Mixin
    private final FormatOption format = new FormatOption();

    @Mixin
    private final FolderOptions folders;

    ProblemsForCommand(Console console) {
        this.console = console;
        this.folders = new FolderOptions(console);
    }

    @Override
    public Integer call() {
        if (top < 1) {
            throw new IllegalArgumentException(
                    "--top（%d）至少为 1。\nThe --top (%d) must be at least 1.".formatted(top, top));
        }
        try (var engine = new EngineDoor(console).openReady(folders.folders())) {
            if (!engine.records().contains(RecordKind.EXPERTS, expertId)) {
                throw new IllegalArgumentException(
                        "没有编号为 %s 的专家。请先导入，或检查编号。\nThere is no expert (%s). Import the expert first, or check the id."
                                .formatted(expertId, expertId));
            }
            var form = new AnswerForm(new Names(engine.taxonomies(), console.clock()));
            print(form.of(engine.problemFinder().problemsFor(new ExpertId(expertId), top)));
        }
        return ExitCodes.OK;
    }

    private void print(ExpertProblemsResponse answer) {
        switch (format.format()) {
            case JSON -> console.out().println(FormatOption.json(answer));
            case PLAIN -> table(answer).printPlain(console.out());
            default -> printForPeople(answer);
        }
    }

    private void printForPeople(ExpertProblemsResponse answer) {
        var printer = new MatchPrinter(console);
        if (answer.problems().isEmpty()) {
            printer.line("", "没有可推荐的难题：%s。".formatted(answer.state().zh()));
            printer.line(
                    "",
                    "There is no problem to suggest. %s."
                            .formatted(answer.state().en()));
        } else {
            table(answer).print(console.out(), console.columns());
        }
        if (explain) {
            answer.problems().forEach(one -> explain(printer, one));
        }
        // An empty list is explained without being asked.
        if (explain || answer.problems().isEmpty()) {
            answer.excluded().forEach(one -> excluded(printer, one));
        }
        counts(printer, answer);
    }

    private static void counts(MatchPrinter printer, ExpertProblemsResponse answer) {
        var looked = answer.candidateCount();
        var low = answer.belowThresholdCount();
        var out = answer.excluded().size();
        printer.line("", "看过 %d 道；契合度过低 %d 道；因规则排除 %d 道。".formatted(looked, low, out));
        printer.line(
                "",
                "Looked at %d, too low a fit %d, kept out by rules %d. (%s)"
                        .formatted(looked, low, out, answer.rankProfile()));
    }

    private static TextTable table(ExpertProblemsResponse answer) {
        var table = new TextTable("#", "难题 Problem", "企业 Enterprise", "契合度 Fit", "题目 Title");
        answer.problems()
                .forEach(one -> table.add(
                        one.rank(),
                        one.problem().problemId(),
                        one.problem().enterprise(),
                        MatchPrinter.number(one.fit()) + " " + one.wording().zh(),
                        one.problem().title()));
        return table;
    }

    private void explain(MatchPrinter printer, ExpertProblemResponse one) {
        console.out().printf("%n%d. %s%n", one.rank(), one.problem().title());
        printer.parts(one.contributions());
        one.quotations().forEach(printer::passage);
    }

    private static void excluded(MatchPrinter printer, ExcludedProblemResponse one) {
        printer.line(
                "",
                "排除 Kept out: %s %s · %s"
                        .formatted(one.problem().problemId(), one.problem().title(), MatchPrinter.number(one.fit())));
        one.reasons().forEach(reason -> printer.line("    ", "%s %s".formatted(reason.zh(), reason.en())));
    }
}
