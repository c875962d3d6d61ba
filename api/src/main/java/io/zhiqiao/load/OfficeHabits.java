package io.zhiqiao.load;

import static io.zhiqiao.load.Operation.BOARD;
import static io.zhiqiao.load.Operation.EXPERTS_SEARCH;
import static io.zhiqiao.load.Operation.MATCH;
import static io.zhiqiao.load.Operation.PROBLEM_LIST;
import static io.zhiqiao.load.Operation.PROBLEM_PAGE;
import static io.zhiqiao.load.Operation.PROPOSAL;
import static io.zhiqiao.load.Operation.READ;
import static io.zhiqiao.load.Operation.REVIEW_QUEUE;
import static io.zhiqiao.load.Operation.TRANSITION;
import static io.zhiqiao.load.Operation.WORKBENCH;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import tools.jackson.databind.json.JsonMapper;

/** A coordinator or secretary: screens what was sent, asks for experts, proposes them. */
final class OfficeHabits implements Habits {

    private static final List<String> LOOKED_FOR = List.of("张明", "李", "zhang", "示例第1", "激光焊接", "电池热管理", "王建国");
    private static final List<String> STATES = List.of("", "PUBLISHED", "SUBMITTED", "SOLVED");

    private final Visitor visitor;
    private final Scene scene;
    private final RandomGenerator random;

    OfficeHabits(Person person, Scene scene, RandomGenerator random) {
        this.visitor = person.visitor();
        this.scene = scene;
        this.random = random;
    }

    @Override
    public void next() {
        var open =
                scene.openProblemIds().get(random.nextInt(scene.openProblemIds().size()));
        var any = scene.problemIds().get(random.nextInt(scene.problemIds().size()));
        switch (random.nextInt(24)) {
            case 0, 1, 2 -> visitor.get(WORKBENCH.name(), "/?problem=" + open);
            case 3 -> visitor.get(WORKBENCH.name(), "/");
            case 4, 5, 6 -> visitor.get(REVIEW_QUEUE.name(), "/review");
            case 7, 8 ->
                visitor.get(PROBLEM_LIST.name(), "/problems?status=" + STATES.get(random.nextInt(STATES.size())));
            case 9, 10 -> visitor.get(PROBLEM_PAGE.name(), "/problems/" + any);
            case 11, 12 -> search();
            case 13 -> visitor.get(BOARD.name(), "/match/problems/" + open);
            case 14, 15 -> accept();
            case 16, 17 -> propose();
            default -> match();
        }
    }

    private void search() {
        var words = LOOKED_FOR.get(random.nextInt(LOOKED_FOR.size()));
        visitor.get(EXPERTS_SEARCH.name(), "/experts?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }

    private void match() {
        visitor.json(
                MATCH.name(),
                "POST",
                "/api/v1/match",
                JsonMapper.shared().writeValueAsString(Map.of("problemText", scene.text())));
    }

    /** Takes in a problem from the queue. */
    private void accept() {
        var problem = scene.submittedIds().poll();
        if (problem == null) {
            visitor.get(REVIEW_QUEUE.name(), "/review?state=ACCEPTED");
            return;
        }
        visitor.get(REVIEW_QUEUE.name(), "/review?problem=" + problem);
        var path = "/api/v1/problems/" + problem;
        var read = visitor.get(READ.name(), path + "/journey");
        visitor.json(TRANSITION.name(), "POST", path + "/transitions/accept", "{}", "If-Match", read.tag());
    }

    /** Shortlists an expert and proposes the expert to the enterprise. */
    private void propose() {
        var candidate = scene.candidates().poll();
        if (candidate == null) {
            match();
            return;
        }
        Preparation.propose(visitor, PROPOSAL.name(), candidate);
    }
}
