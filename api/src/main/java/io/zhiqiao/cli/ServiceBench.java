package io.zhiqiao.cli;

import io.zhiqiao.bench.ServiceFolder;
import io.zhiqiao.indexer.corpus.ProblemStatus;
import io.zhiqiao.load.Load;
import io.zhiqiao.load.LoadPlan;
import io.zhiqiao.load.LoadReport;
import io.zhiqiao.matcher.EngineFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import picocli.CommandLine.Option;

/** Measures the service as it runs for people: a process of its own, started by the launcher, on generated data. */
final class ServiceBench {

    /** Experts where nobody says how many. */
    static final int EXPERTS = 20_000;

    private static final int TEXTS = 3_000;
    private static final int OPENED = 60;
    private static final long SEED = 7;
    private static final int CACHE_PATIENCE_SECONDS = 120;
    private static final Set<ProblemStatus> LOOKING = Set.of(ProblemStatus.PUBLISHED, ProblemStatus.MATCHING);

    /** People sit at addresses of their own; here all have that of this machine. */
    private static final Map<String, String> ONE_ADDRESS = Map.of("ZHIQIAO_LIMITS_SIGNINSPERMINUTE", "100000");

    private final Path root;
    private final Path config;
    private final Path cache;
    private final BenchSteps steps;

    /**
     * Does nothing yet.
     *
     * @param root folder of the installation
     * @param config the folder that an operator edits
     * @param cache where generated data are kept
     */
    ServiceBench(Path root, Path config, Path cache, BenchSteps steps) {
        this.root = root;
        this.config = config;
        this.cache = cache;
        this.steps = steps;
    }

    /** Measures once. */
    LoadReport run(int experts, Users users) throws InterruptedException {
        var generated = new ServiceFolder(experts, users.problems, config, cache, steps::at);
        try (var folder = TemporaryFolder.create("zhiqiao-load")) {
            var log = folder.path().resolve("service.log");
            warmStartCache(folder.path());
            var own = new EngineFolders(config, folder.path().resolve("data"));
            generated.copyTo(own.data());
            var plan = new LoadPlan(
                    users.users,
                    users.seconds,
                    users.warmUp,
                    users.think,
                    SEED,
                    content(experts, users.problems, generated.texts(TEXTS)));
            steps.at("启动服务", "starting the service", 0, 0);
            try (var served = ServedProcess.launch(root, own, log, ONE_ADDRESS)) {
                var service = served.service();
                return new Load(plan, service.url(), service.key(), steps::at).run(served.startedWithin());
            }
        }
    }

    /** The launcher makes its cache some time after the first start; measured is what people have from then on. */
    private void warmStartCache(Path folder) throws InterruptedException {
        if (hasStartCache()) {
            return;
        }
        steps.at("等待启动缓存", "waiting for the start-up cache", 0, 0);
        var empty = new EngineFolders(config, folder.resolve("empty"));
        try (var served = ServedProcess.launch(root, empty, folder.resolve("empty.log"), Map.of())) {
            for (int second = 0; second < CACHE_PATIENCE_SECONDS && !hasStartCache(); second++) {
                served.staysFor(1_000);
            }
        }
    }

    private boolean hasStartCache() {
        var caches = root.resolve("api/target/zhiqiao/cache");
        try (var files = Files.isDirectory(caches) ? Files.list(caches) : java.util.stream.Stream.<Path>empty()) {
            return files.map(file -> file.getFileName().toString())
                    .anyMatch(name -> name.startsWith("web-") && (name.endsWith(".aot") || name.endsWith(".jsa")));
        } catch (IOException e) {
            throw new UncheckedIOException("无法读取 %s。\nCannot look into %1$s.".formatted(caches), e);
        }
    }

    private static LoadPlan.Content content(int experts, int problems, List<String> texts) {
        var open = with(problems, LOOKING).limit(OPENED).boxed().toList();
        var byFirm = new LinkedHashMap<String, List<String>>();
        open.forEach(i -> byFirm.put(ServiceFolder.firmId(i), new ArrayList<>()));
        for (int i = 0; i < problems; i++) {
            var own = byFirm.get(ServiceFolder.firmId(i));
            if (own != null) {
                own.add(ServiceFolder.problemId(i));
            }
        }
        return new LoadPlan.Content(
                experts,
                ids(IntStream.range(0, problems)),
                open.stream().map(ServiceFolder::problemId).toList(),
                ids(with(problems, Set.of(ProblemStatus.SUBMITTED))),
                byFirm,
                texts);
    }

    private static IntStream with(int problems, Set<ProblemStatus> states) {
        return IntStream.range(0, problems).filter(i -> states.contains(ServiceFolder.status(i)));
    }

    private static List<String> ids(IntStream numbers) {
        return numbers.mapToObj(ServiceFolder::problemId).toList();
    }

    /** How many people do what for how long. */
    static final class Users {

        @Option(
                names = "--problems",
                paramLabel = "N",
                defaultValue = "5000",
                description = {"生成多少道难题；默认 5000", "how many problems to generate; default 5000"})
        private int problems = 5_000;

        @Option(
                names = "--users",
                paramLabel = "N",
                defaultValue = "50",
                description = {"多少位用户；默认 50", "how many users; default 50"})
        private int users = 50;

        @Option(
                names = "--seconds",
                paramLabel = "S",
                defaultValue = "60",
                description = {"测量多少秒；默认 60", "how long it is measured; default 60"})
        private int seconds = 60;

        @Option(
                names = "--warm-up",
                paramLabel = "S",
                defaultValue = "30",
                description = {"先运行多少秒不计；默认 30", "how long before that; default 30"})
        private int warmUp = 30;

        @Option(
                names = "--think",
                paramLabel = "S",
                defaultValue = "2",
                description = {
                    "每位用户两次操作之间平均思考多少秒；默认 2",
                    "how long a user thinks between two things, on average; default 2"
                })
        private double think = 2;
    }
}
