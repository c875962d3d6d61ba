package io.zhiqiao.load;

import io.zhiqiao.load.Scene.Candidate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Makes, as the office would, what people need to find: lists of experts, proposals, invitations. */
final class Preparation {

    private static final int INVITED_PER_PROBLEM = 4;
    private static final int LISTED_PER_PROBLEM = 20;
    private static final int BEGUN = 2;

    private final Visitor office;
    private final Map<String, Queue<String>> invitedByExpert = new LinkedHashMap<>();
    private final Queue<Candidate> candidates = new ConcurrentLinkedQueue<>();

    Preparation(Visitor office) {
        this.office = office;
    }

    /** Runs matching for a problem, invites the first experts, and keeps the others to be proposed in the run. */
    void open(String problemId) {
        var run = Person.need(office.json(
                "run",
                "POST",
                "/api/v1/problems/" + problemId + "/runs",
                "{\"topK\":%d}".formatted(LISTED_PER_PROBLEM)));
        int invited = 0;
        for (var listed : run.json().path("answer").path("experts")) {
            var candidate = new Candidate(
                    problemId, listed.path("expert").path("expertId").asString(""));
            if (invited < INVITED_PER_PROBLEM) {
                invited += invite(candidate) ? 1 : 0;
            } else {
                candidates.add(candidate);
            }
        }
    }

    /** Returns whether the expert may be invited: the cap of some is used up. */
    private boolean invite(Candidate candidate) {
        var proposed = propose(office, "propose", candidate);
        if (!proposed.isGood()) {
            return false;
        }
        var matchId = proposed.json().path("matchId").asString("");
        var invited = office.json(
                "invite",
                "POST",
                "/api/v1/matches/" + matchId + "/transitions/invite",
                "{\"invitation\":{\"place\":\"企业现场\",\"meetingTime\":\"下周\",\"effort\":\"两天\",\"note\":\"\"}}",
                "If-Match",
                proposed.tag());
        if (invited.isGood()) {
            invitedByExpert
                    .computeIfAbsent(candidate.expertId(), unused -> new ArrayDeque<>())
                    .add(matchId);
        }
        return invited.isGood();
    }

    /** Shortlists and proposes; the answer is that of the last step that was made. */
    static Reply propose(Visitor office, String operation, Candidate candidate) {
        var match = office.json(
                operation,
                "PUT",
                "/api/v1/problems/%s/experts/%s/match".formatted(candidate.problemId(), candidate.expertId()),
                "");
        if (!match.isGood()) {
            return match;
        }
        var path = "/api/v1/matches/" + match.json().path("matchId").asString("") + "/transitions/";
        var shortlisted = office.json(operation, "POST", path + "shortlist", "{}", "If-Match", match.tag());
        return shortlisted.isGood()
                ? office.json(operation, "POST", path + "propose", "{}", "If-Match", shortlisted.tag())
                : shortlisted;
    }

    /** Experts with the most requests first. */
    List<String> invitedExperts() {
        var experts = new ArrayList<>(invitedByExpert.keySet());
        experts.sort(
                Comparator.comparingInt((String expert) -> -requests(expert).size()));
        return experts;
    }

    Queue<String> requests(String expertId) {
        return invitedByExpert.getOrDefault(expertId, new ArrayDeque<>());
    }

    /** The expert accepts the first requests, and works on them from then on. */
    List<String> begin(Person expert, String expertId) {
        var waiting = requests(expertId);
        var begun = new ArrayList<String>();
        while (begun.size() < BEGUN && !waiting.isEmpty()) {
            var matchId = waiting.remove();
            var path = "/api/v1/matches/" + matchId;
            var tag = Person.need(expert.visitor().get("read", path)).tag();
            var accepted = expert.visitor()
                    .json("accept", "POST", path + "/transitions/accept", "{\"contactAllowed\":true}", "If-Match", tag);
            if (accepted.isGood()) {
                begun.add(matchId);
            }
        }
        return begun;
    }

    Queue<Candidate> candidates() {
        return candidates;
    }
}
