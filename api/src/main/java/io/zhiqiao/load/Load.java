package io.zhiqiao.load;

import io.zhiqiao.load.LoadReport.Setting;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Puts a service under people who read and write: makes their accounts, lets them loose, and times what they are told. */
public final class Load {

    private static final int OPENED_PROBLEMS = 40;
    private static final double ENTERPRISES = 0.34;
    private static final double EXPERTS = 0.26;
    private static final double ADMINISTRATORS = 0.04;

    private final LoadPlan plan;
    private final String url;
    private final Visitor operator;
    private final Steps steps;
    private final Tally tally = new Tally();
    private final AtomicBoolean measuring = new AtomicBoolean();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final List<Person> people = new ArrayList<>();
    private final List<Habits> habits = new ArrayList<>();
    private final Map<String, Operation> operationByName;

    /**
     * Asks nothing yet.
     *
     * @param url of the service, without a slash at its end
     * @param key of somebody who may make accounts
     * @param steps told how far it is
     */
    public Load(LoadPlan plan, String url, String key, Steps steps) {
        this.plan = plan;
        this.url = url;
        this.operator = new Visitor(url, key, Visitor.Watch.NOBODY);
        this.steps = steps;
        this.operationByName = java.util.Arrays.stream(Operation.values())
                .collect(java.util.stream.Collectors.toUnmodifiableMap(Operation::name, operation -> operation));
    }

    /** Runs once. */
    public LoadReport run(Duration startedWithin) throws InterruptedException {
        try {
            prepare();
            var threads = letLoose();
            wait("预热", "warming up", plan.warmUpSeconds());
            measuring.set(true);
            wait("测量", "measuring", plan.seconds());
            measuring.set(false);
            var machineLoad = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
            stopped.countDown();
            for (var thread : threads) {
                thread.join();
            }
            return report(startedWithin, machineLoad);
        } finally {
            stopped.countDown();
            people.forEach(Person::close);
            operator.close();
        }
    }

    private void wait(String zh, String en, int seconds) throws InterruptedException {
        for (int second = 0; second < seconds && !stopped.await(1, TimeUnit.SECONDS); second++) {
            steps.at(zh, en, second + 1L, seconds);
        }
    }

    private void prepare() {
        var office = new ArrayList<Person>();
        var enterpriseCount = (int) (plan.users() * ENTERPRISES);
        var expertCount = (int) (plan.users() * EXPERTS);
        var administratorCount = Math.max(1, (int) (plan.users() * ADMINISTRATORS));
        var officeCount = plan.users() - enterpriseCount - expertCount - administratorCount;
        for (int i = 0; i < officeCount; i++) {
            office.add(arrive("office-" + i, i % 6 == 5 ? "SECRETARY" : "COORDINATOR", Map.of()));
        }
        var preparation = new Preparation(office.getFirst().visitor());
        var opened =
                plan.content().openProblemIds().stream().limit(OPENED_PROBLEMS).toList();
        for (int i = 0; i < opened.size(); i++) {
            steps.at("推荐与邀请", "proposing and inviting", i, opened.size());
            preparation.open(opened.get(i));
        }
        var scene = new Scene(
                plan.content().problemIds(),
                opened,
                new ConcurrentLinkedQueue<>(plan.content().submittedIds()),
                preparation.candidates(),
                new ConcurrentLinkedQueue<>(plan.content().texts()));
        office.forEach(person -> habits.add(new OfficeHabits(person, scene, random())));
        experts(preparation, expertCount);
        var firms = List.copyOf(plan.content().problemIdsByFirm().keySet());
        for (int i = 0; i < enterpriseCount; i++) {
            var firm = firms.get(i % firms.size());
            var person = arrive("firm-" + i, "ENTERPRISE", Map.of("organisationId", firm));
            var own = plan.content().problemIdsByFirm().getOrDefault(firm, List.of());
            habits.add(new EnterpriseHabits(person, own, scene, random()));
        }
        for (int i = 0; i < administratorCount; i++) {
            habits.add(
                    new AdministratorHabits(arrive("administrator-" + i, "ADMINISTRATOR", Map.of()), scene, random()));
        }
    }

    private void experts(Preparation preparation, int count) {
        for (var expertId : preparation.invitedExperts()) {
            if (count == 0) {
                return;
            }
            var person = arrive("expert-" + expertId, "EXPERT", Map.of("expertId", expertId));
            var begun = preparation.begin(person, expertId);
            if (!begun.isEmpty()) {
                habits.add(new ExpertHabits(
                        person, begun, new ConcurrentLinkedQueue<>(preparation.requests(expertId)), random()));
                count--;
            }
        }
    }

    private Person arrive(String login, String role, Map<String, String> speaksFor) {
        steps.at("建立账号并登录", "making accounts, signing in", people.size(), plan.users());
        var person =
                Person.arrive(operator, url, "load-" + login.toLowerCase(Locale.ROOT), role, speaksFor, this::answered);
        people.add(person);
        return person;
    }

    private void answered(String name, Reply reply, long nanos) {
        var operation = operationByName.get(name);
        if (operation != null && measuring.get()) {
            tally.answered(operation, reply, nanos);
        }
    }

    private Random random() {
        return new Random(plan.seed() * 1_000 + habits.size());
    }

    private List<Thread> letLoose() {
        var threads = new ArrayList<Thread>();
        for (var one : habits) {
            var random = random();
            threads.add(Thread.ofPlatform()
                    .name("user-" + threads.size())
                    .daemon()
                    .start(() -> live(one, new Random(random.nextLong()))));
        }
        return threads;
    }

    /** Thinks, does something, thinks: from half to one and a half of the average, so that nobody is in step with others. */
    private void live(Habits one, Random random) {
        try {
            while (!stopped.await(
                    (long) (plan.thinkSeconds() * 1_000 * (0.5 + random.nextDouble())), TimeUnit.MILLISECONDS)) {
                one.next();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private LoadReport report(Duration startedWithin, double machineLoad) {
        var lines = tally.lines();
        var count = lines.stream().mapToInt(LoadReport.Line::count).sum();
        var runtime = Runtime.getRuntime();
        var setting = new Setting(
                plan.content().experts(),
                plan.content().problemIds().size(),
                habits.size(),
                plan.seconds(),
                plan.warmUpSeconds(),
                plan.thinkSeconds(),
                "%d 核 processors · Java %s".formatted(runtime.availableProcessors(), Runtime.version()));
        return new LoadReport(
                setting,
                startedWithin.toMillis() / 1e3,
                (double) count / plan.seconds(),
                machineLoad,
                lines,
                tally.total("pages", "页面合计", Operation.Group.PAGE),
                tally.total("all-matches", "匹配合计", Operation.Group.MATCH),
                tally.errors());
    }

    /** Is told how far a run is. */
    @FunctionalInterface
    public interface Steps {

        /** {@code done} of {@code total} of a step. */
        void at(String zh, String en, long done, long total);
    }
}
