package io.zhiqiao.composition;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.proposal.Match;
import io.zhiqiao.record.IdempotentRequests;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The group for a problem, for programmes. */
@RestController
@RequestMapping("/api/v1/problems/{problemId}/composition")
class CompositionController {

    private final Compositions compositions;
    private final IdempotentRequests requests;
    private final CurrentPerson current;

    CompositionController(Compositions compositions, IdempotentRequests requests, CurrentPerson current) {
        this.compositions = compositions;
        this.requests = requests;
        this.current = current;
    }

    /** The smallest group that covers what is asked for, next ones, what is not covered, and why not others. */
    @GetMapping
    CompositionView composition(@PathVariable String problemId, @ParameterObject @ModelAttribute CompositionForm form) {
        var problem = compositions.problem(problemId);
        return compositions.view(problemId, form.over(compositions.usual(problem)));
    }

    /** Takes a group: its people are proposed to the enterprise; nobody is contacted. */
    @PostMapping("/adoption")
    List<AdoptedMatch> adopt(
            @PathVariable String problemId,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody AdoptionRequest request) {
        var ids = request.expertIds() == null ? List.<String>of() : request.expertIds();
        requests.once(
                current.get().login(),
                "composition " + problemId,
                key,
                ids.toString(),
                () -> compositions.adopt(problemId, ids).getFirst().matchId());
        return compositions.of(problemId, ids).stream().map(AdoptedMatch::of).toList();
    }

    /** Whom to take. */
    record AdoptionRequest(@Nullable List<String> expertIds) {}

    /**
     * What became of somebody of the group.
     *
     * @param matchId of the match
     * @param expertId who
     * @param state of the match
     */
    record AdoptedMatch(String matchId, String expertId, String state) {

        static AdoptedMatch of(Match match) {
            return new AdoptedMatch(
                    match.matchId(), match.expertId(), match.state().name());
        }
    }
}
