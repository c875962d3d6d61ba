package io.zhiqiao.cli;

import io.zhiqiao.engine.Names;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.index.EvidenceField;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.match.AnswerForm;
import io.zhiqiao.match.MatchResponse;
import io.zhiqiao.matcher.Engine;
import io.zhiqiao.matcher.MatchOptions;
import io.zhiqiao.matcher.retrieve.ExpertFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Ranks experts for a problem. */
@Command(
        name = "match",
        description = {
            "为难题匹配专家：给出正文、文件、难题编号或 --all。",
            "Ranks experts for a problem: its text, a file, the id of a posted one, or --all."
        })
final class MatchCommand implements Callable<Integer> {

    /** As {@link MatchOptions} has it. */
    private static final int MOST = 200;

    private final Console console;

    @ArgGroup(multiplicity = "1")
    private Asked asked = new Asked();

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "20",
            description = {"最多几位专家，1–200；默认 20", "how many experts at most, 1 to 200; default 20"})
    private int top;

    @Option(
            names = "--explain",
            description = {
                "给出每位专家的得分构成、引文与需核实之处，以及被排除者的原因",
                "show what each fit is made of, quotations, doubts, and who was kept out and why"
            })
    private boolean explain;

    @Option(
            names = "--below-threshold",
            description = {"也列出契合度过低的专家", "list experts whose fit is too low to suggest them as well"})
    private boolean belowThreshold;

    @ArgGroup(exclusive = false, heading = "%n筛选（可多次给出）Filters (may be repeated):%n")
    private Filters filters = new Filters();

    @Mixin
    private final FormatOption format = new FormatOption();

    @Mixin
    private final FolderOptions folders;

    MatchCommand(Console console) {
        this.console = console;
        this.folders = new FolderOptions(console);
    }

    @Override
    public Integer call() {
        if (top < 1 || top > MOST) {
            throw new IllegalArgumentException(
                    "--top（%d）应在 1 到 %d 之间。\nThe --top (%d) must be between 1 and %d.".formatted(top, MOST, top, MOST));
        }
        var options = new MatchOptions(top, filters.filter(), belowThreshold);
        var typed = asked.typed();
        try (var engine = new EngineDoor(console).openReady(folders.folders())) {
            var problems = typed == null ? asked.posted(engine) : List.of(typed);
            var form = new AnswerForm(new Names(engine.taxonomies(), console.clock()));
            var answers = new ArrayList<MatchResponse>();
            try (var bar = new ProgressLine(console, "匹配 Matching")) {
                for (var problem : problems) {
                    answers.add(form.of(engine.matchmaker().match(problem, options)));
                    bar.at(answers.size(), problems.size() > 1 ? problems.size() : 0);
                }
            }
            print(answers);
            if (answers.stream().allMatch(answer -> answer.candidateCount() == 0)) {
                sayWhyNobodyWasLookedAt(engine);
            }
        }
        return ExitCodes.OK;
    }

    private void sayWhyNobodyWasLookedAt(Engine engine) {
        if (engine.records().count(RecordKind.EXPERTS) == 0) {
            console.note("还没有专家，请先导入：./zhiqiao import FILE… There are no experts yet; import some first.");
        } else if (!filters.filter().isEmpty()) {
            console.note(
                    "没有专家符合筛选条件，请检查 --team 等选项的取值。 No expert passes the filters; check the values of --team and the"
                            + " others.");
        }
    }

    private void print(List<MatchResponse> answers) {
        var printer = new MatchPrinter(console);
        switch (format.format()) {
            case JSON -> console.out().println(FormatOption.json(asked.all ? answers : answers.getFirst()));
            case PLAIN -> answers.forEach(printer::printPlain);
            case TABLE ->
                answers.forEach(answer -> {
                    printer.print(answer, explain);
                    console.out().println();
                });
        }
    }

    /** What is asked for: one of these. */
    static final class Asked {

        @Parameters(
                arity = "0..1",
                paramLabel = "TEXT",
                description = {"难题正文", "the problem's text"})
        private @Nullable String text;

        @Option(
                names = "--file",
                paramLabel = "FILE",
                description = {"含难题正文的 UTF-8 文本文件；- 为标准输入", "UTF-8 text file with the problem; - is standard input"})
        private @Nullable String file;

        @Option(
                names = "--problem",
                paramLabel = "ID",
                description = {"已导入的难题编号", "id of an imported problem"})
        private @Nullable String problemId;

        @Option(
                names = "--all",
                description = {"所有待匹配的难题", "all problems that are open"})
        private boolean all;

        @Nullable
        Problem typed() {
            if (text != null) {
                return AskedProblem.ofText(text);
            }
            return file == null ? null : AskedProblem.ofFile(file);
        }

        List<Problem> posted(Engine engine) {
            if (problemId == null) {
                var open = new ArrayList<Problem>();
                engine.records().forEach(RecordKind.PROBLEMS, problem -> {
                    if (problem.posting().status().isOpen()) {
                        open.add(problem);
                    }
                });
                return open;
            }
            var id = problemId;
            return List.of(engine.records()
                    .find(RecordKind.PROBLEMS, id)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "没有编号为 %s 的难题。请先导入，或检查编号。\nThere is no problem (%s). Import it first, or check the id."
                                    .formatted(id, id))));
        }
    }

    /** Whom to look at: in each list that is given, an expert must have one of the values. */
    static final class Filters {

        @Option(
                names = "--team",
                paramLabel = "NAME",
                description = {"服务团行业", "industry of a service team"})
        private List<String> teams = List.of();

        @Option(
                names = "--district",
                paramLabel = "NAME",
                description = {"所在区县", "base district"})
        private List<String> districts = List.of();

        @Option(
                names = "--title",
                paramLabel = "NAME",
                description = {"职称", "professional title"})
        private List<String> titles = List.of();

        @Option(
                names = "--service-mode",
                paramLabel = "NAME",
                description = {"服务方式", "service mode"})
        private List<String> serviceModes = List.of();

        @Option(
                names = "--problem-type",
                paramLabel = "NAME",
                description = {"难题类型", "problem type"})
        private List<String> problemTypes = List.of();

        ExpertFilter filter() {
            return new ExpertFilter(Map.of(
                    EvidenceField.TEAM, teams,
                    EvidenceField.DISTRICT, districts,
                    EvidenceField.TITLE, titles,
                    EvidenceField.SERVICE_MODE, serviceModes,
                    EvidenceField.PROBLEM_TYPE, problemTypes));
        }
    }
}
