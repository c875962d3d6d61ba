package io.zhiqiao.load;

import static io.zhiqiao.load.Operation.FORM_PAGE;
import static io.zhiqiao.load.Operation.FORM_SAVE;
import static io.zhiqiao.load.Operation.MY_PROBLEM;
import static io.zhiqiao.load.Operation.MY_PROBLEMS;
import static io.zhiqiao.load.Operation.POST;
import static io.zhiqiao.load.Operation.PROBLEM_LIST;
import static io.zhiqiao.load.Operation.PROPOSED_EXPERTS;
import static io.zhiqiao.load.Operation.TRANSITION;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** An enterprise: looks at its problems, fills in the form step by step, or posts by a programme. */
final class EnterpriseHabits implements Habits {

    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    private static final String CONTACT = "李工 13800000000";

    private final Visitor visitor;
    private final List<String> ownProblemIds;
    private final Scene scene;
    private final RandomGenerator random;
    private @Nullable String form;
    private int step = 1;

    EnterpriseHabits(Person person, List<String> ownProblemIds, Scene scene, RandomGenerator random) {
        this.visitor = person.visitor();
        this.ownProblemIds = ownProblemIds;
        this.scene = scene;
        this.random = random;
    }

    @Override
    public void next() {
        var own = ownProblemIds.get(random.nextInt(ownProblemIds.size()));
        switch (random.nextInt(20)) {
            case 0, 1, 2, 3 -> visitor.get(MY_PROBLEMS.name(), "/my/problems");
            case 4, 5, 6 -> visitor.get(MY_PROBLEM.name(), "/my/problems/" + own);
            case 7, 8 -> visitor.get(PROPOSED_EXPERTS.name(), "/problems/" + own + "/experts");
            case 9 -> visitor.get(PROBLEM_LIST.name(), "/problems");
            case 10, 11 -> post();
            default -> fill();
        }
    }

    /** Posts as a programme of the enterprise does, and sends it for review. */
    private void post() {
        var text = scene.text();
        var sent = JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "title",
                        title(text),
                        "problemText",
                        text,
                        "currentProblem",
                        text,
                        "openQuestions",
                        "指标待与专家商定",
                        "cooperationForms",
                        List.of("技术服务"),
                        "contact",
                        CONTACT));
        var posted = visitor.json(
                POST.name(), "POST", "/api/v1/problems", sent, "Idempotency-Key", "load-" + random.nextLong());
        if (posted.isGood()) {
            visitor.json(
                    TRANSITION.name(),
                    "POST",
                    posted.location() + "/transitions/submit",
                    "{}",
                    "If-Match",
                    posted.tag());
        }
    }

    /** Goes on with the form: a step is read, saved while typing, and sent on. */
    private void fill() {
        if (form == null) {
            visitor.get(FORM_PAGE.name(), "/my/problems/new");
            var begun = visitor.form(FORM_SAVE.name(), "/my/problems/new", "pasted", "");
            form = begun.location().replaceAll("/edit.*", "");
            step = 1;
        }
        var page = visitor.get(FORM_PAGE.name(), form + "/edit?step=" + step);
        var version = VERSION.matcher(page.body());
        if (!page.isGood() || !version.find()) {
            form = null;
            return;
        }
        var fields = fields(version.group(1));
        if (random.nextBoolean()) {
            visitor.form(FORM_SAVE.name(), form + "/draft", fields);
            return;
        }
        visitor.form(FORM_SAVE.name(), form + "/edit", fields);
        if (++step > LAST_STEP) {
            form = null;
        }
    }

    private static final int LAST_STEP = 5;

    private String[] fields(String version) {
        var said = switch (step) {
            case 1 -> {
                var text = scene.text();
                yield List.of("title", title(text), "problemText", text, "figures", "每月损失8万元", "since", "三个月");
            }
            case 2 ->
                List.of(
                        "targetName",
                        "合格率",
                        "targetOperator",
                        ">=",
                        "targetValue",
                        "97",
                        "targetUnit",
                        "%",
                        "targetCondition",
                        "",
                        "targetMust",
                        "must");
            case 3 -> List.of("kind", "", "forms", "技术服务", "budgetMin", "10", "budgetMax", "30", "urgency", "3");
            case 4 -> List.of("confidentiality", "PUBLIC", "shownName", "", "avoid", "");
            default -> List.of("contact", CONTACT, "go", "send");
        };
        var all = new java.util.ArrayList<>(List.of("step", String.valueOf(step), "version", version));
        all.addAll(said);
        return all.toArray(String[]::new);
    }

    private static String title(String text) {
        return text.substring(0, Math.min(24, text.length()));
    }
}
