package io.zhiqiao.load;

import static io.zhiqiao.load.Operation.MATCH_PAGE;
import static io.zhiqiao.load.Operation.MESSAGE;
import static io.zhiqiao.load.Operation.PROBLEM_LIST;
import static io.zhiqiao.load.Operation.REQUEST_CARDS;
import static io.zhiqiao.load.Operation.TRANSITION;

import java.util.List;
import java.util.Queue;
import java.util.random.RandomGenerator;
import tools.jackson.databind.json.JsonMapper;

/** An expert: reads requests, accepts some, writes to the enterprise. */
final class ExpertHabits implements Habits {

    private final Visitor visitor;
    private final List<String> acceptedIds;
    private final Queue<String> invitedIds;
    private final RandomGenerator random;

    /**
     * Does nothing yet.
     *
     * @param acceptedIds matches at work, at least one
     * @param invitedIds matches that wait for an answer
     */
    ExpertHabits(Person person, List<String> acceptedIds, Queue<String> invitedIds, RandomGenerator random) {
        this.visitor = person.visitor();
        this.acceptedIds = acceptedIds;
        this.invitedIds = invitedIds;
        this.random = random;
    }

    @Override
    public void next() {
        var match = acceptedIds.get(random.nextInt(acceptedIds.size()));
        switch (random.nextInt(12)) {
            case 0, 1, 2, 3, 4 -> visitor.get(REQUEST_CARDS.name(), "/my/requests");
            case 5, 6, 7 -> visitor.get(MATCH_PAGE.name(), "/matches/" + match);
            case 8, 9 -> write(match);
            case 10 -> accept();
            default -> visitor.get(PROBLEM_LIST.name(), "/problems");
        }
    }

    private void write(String match) {
        var text = JsonMapper.shared().writeValueAsString(java.util.Map.of("text", "下周三可以到现场看一次设备，请准备近一个月的记录。"));
        visitor.json(
                MESSAGE.name(),
                "POST",
                "/api/v1/matches/" + match + "/messages",
                text,
                "Idempotency-Key",
                "load-" + random.nextLong());
    }

    private void accept() {
        var match = invitedIds.poll();
        if (match == null) {
            visitor.get(REQUEST_CARDS.name(), "/my/requests?order=date");
            return;
        }
        var path = "/api/v1/matches/" + match;
        var read = visitor.get(Operation.READ.name(), path);
        visitor.json(
                TRANSITION.name(),
                "POST",
                path + "/transitions/accept",
                "{\"contactAllowed\":true}",
                "If-Match",
                read.tag());
    }
}
