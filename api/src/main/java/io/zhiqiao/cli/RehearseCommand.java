package io.zhiqiao.cli;

import io.zhiqiao.engine.Names;
import io.zhiqiao.indexer.corpus.EvidenceId;
import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.corpus.ProblemId;
import io.zhiqiao.match.AnswerForm;
import io.zhiqiao.matcher.Engine;
import io.zhiqiao.matcher.EngineFolders;
import io.zhiqiao.matcher.MatchOptions;
import io.zhiqiao.matcher.evaluate.CollectionExpert;
import io.zhiqiao.matcher.evaluate.CollectionRecords;
import io.zhiqiao.matcher.evaluate.JudgedCollection;
import io.zhiqiao.matcher.evaluate.Qrels;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Does once what commands do, so that the launcher can keep what the JVM learned by it; leaves nothing behind. */
@Command(
        name = "rehearse",
        hidden = true,
        description = {"供启动脚本生成启动缓存。", "For the launcher: makes what its start-up cache is made of."})
final class RehearseCommand implements Callable<Integer> {

    private static final String QUESTION = "动力电池液冷板流道压降大，电芯温差超过 5 ℃，需要优化流道结构";

    private final Console console;

    @Parameters(
            arity = "0..1",
            paramLabel = "commands|web",
            description = {"预演哪一类", "what to rehearse"})
    private Group group = Group.COMMANDS;

    @Mixin
    private final FolderOptions folders;

    RehearseCommand(Console console) {
        this.console = console;
        this.folders = new FolderOptions(console);
    }

    @Override
    public Integer call() {
        try (var folder = TemporaryFolder.create("zhiqiao-rehearsal")) {
            var own = new EngineFolders(folders.folders().config(), folder.path());
            match(own);
            if (group == Group.WEB) {
                WebApplication.start(console, own, Map.of("server.port", "0")).close();
            }
        }
        return ExitCodes.OK;
    }

    private void match(EngineFolders own) {
        try (var engine = Engine.open(own, console.clock())) {
            new CollectionRecords(engine.records()).put(fewExperts());
        }
        try (var engine = new EngineDoor(console).openReady(own)) {
            var options = new MatchOptions(20, MatchOptions.DEFAULT.filter(), true);
            var answer = new AnswerForm(new Names(engine.taxonomies(), console.clock()))
                    .of(engine.matchmaker().match(AskedProblem.ofText(QUESTION), options));
            new MatchPrinter(console).print(answer, true);
            console.out().println(FormatOption.json(answer));
            engine.problemFinder().problemsFor(new ExpertId("E1"), 20);
        }
    }

    private static JudgedCollection fewExperts() {
        var experts = List.of(
                expert("E1", "电池热管理", "液冷板流道拓扑优化", "以压降与温差为目标优化动力电池液冷板的流道结构"),
                expert("E2", "焊接工艺", "铝合金激光焊接气孔控制", "激光功率调制抑制铝合金焊缝气孔"),
                expert("E3", "智能检测", "薄板焊缝裂纹的超声检测", "相控阵超声检出焊缝裂纹"));
        var grades = new TreeMap<>(Map.of(new ProblemId("P1"), new TreeMap<>(Map.of(new ExpertId("E1"), 1.0))));
        return new JudgedCollection("rehearsal", List.of(), experts, new Qrels(new TreeMap<>(grades)));
    }

    private static CollectionExpert expert(String id, String profile, String title, String text) {
        var piece = new CollectionExpert.Piece(new EvidenceId(id + "-1"), title, text);
        return new CollectionExpert(new ExpertId(id), profile, List.of(piece));
    }

    /** Which commands share a cache. */
    enum Group {
        COMMANDS,
        WEB
    }
}
