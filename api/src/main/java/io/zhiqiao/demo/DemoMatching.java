package io.zhiqiao.demo;

import io.zhiqiao.account.DemoAccounts;
import io.zhiqiao.account.Person;
import io.zhiqiao.account.Role;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.match.ExpertProblemResponse;
import io.zhiqiao.match.Matches;
import io.zhiqiao.matcher.MatchOptions;
import io.zhiqiao.problem.ProblemService;
import io.zhiqiao.proposal.Gaps;
import io.zhiqiao.proposal.Invitation;
import io.zhiqiao.proposal.Match;
import io.zhiqiao.proposal.MatchBoard;
import io.zhiqiao.proposal.MatchSteps;
import io.zhiqiao.proposal.Step;
import io.zhiqiao.service.MatchMessages;
import io.zhiqiao.service.ServiceRequest;
import io.zhiqiao.service.Services;
import io.zhiqiao.service.SolvedLevels;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Matches, proposes, invites and serves as the people of the demo would. */
@Component
final class DemoMatching {

    private static final int LISTED = 6;
    private static final int DAYS_SINCE_SERVICE = 2;
    private static final double HOURS = 3;
    private static final int DIAGNOSED = 2;

    private final DemoAccounts accounts;
    private final RecordStore records;
    private final ProblemService problems;
    private final Matches matches;
    private final MatchBoard board;
    private final MatchSteps steps;
    private final Services services;
    private final MatchMessages messages;
    private final SolvedLevels levels;
    private final Gaps gaps;
    private final Clock clock;

    DemoMatching(
            DemoAccounts accounts,
            RecordStore records,
            ProblemService problems,
            Matches matches,
            MatchBoard board,
            MatchSteps steps,
            Services services,
            MatchMessages messages,
            SolvedLevels levels,
            Gaps gaps,
            Clock clock) {
        this.accounts = accounts;
        this.records = records;
        this.problems = problems;
        this.matches = matches;
        this.board = board;
        this.steps = steps;
        this.services = services;
        this.messages = messages;
        this.levels = levels;
        this.gaps = gaps;
        this.clock = clock;
    }

    /** The expert of the demo has been there once, and the enterprise knows. */
    void serve(String problemId) {
        invited(problemId, new Invitation("沙坪坝区西永微电园", "本周内，与企业约定", "半天", "请带声扫样片的判读经验，现场有两台烧结机。"));
        step(Role.EXPERT, problemId, new Step("accept", null, null, null, true));
        step(Role.ENTERPRISE, problemId, Step.of("confirm"));
        step(Role.ENTERPRISE, problemId, Step.of("begin"));
        var matchId = match(problemId).matchId();
        accounts.as(Role.EXPERT, () -> {
            services.record(
                    matchId,
                    new ServiceRequest(
                            LocalDate.now(clock).minusDays(DAYS_SINCE_SERVICE),
                            HOURS,
                            "现场诊断",
                            "看了三炉片子的声扫与截面，孔隙集中在膏体最后干燥的两角；预干燥温度偏低，加压前溶剂没有走净。",
                            "先把预干燥提到 110 ℃ 并延长 5 分钟，做 20 片对比；下次带数据再定加压曲线。"),
                    "demo-1");
            messages.write(matchId, "对比片做好后请把声扫图发我，最好四角各一张。", "demo-1");
        });
        accounts.as(Role.ENTERPRISE, () -> messages.write(matchId, "好的，周四出片，周五发您。", "demo-2"));
        accounts.as(
                Role.COORDINATOR,
                () -> levels.state(matchId, new SolvedLevels.LevelRequest(DIAGNOSED, List.of(), "边角孔隙的来源已看清，等对比片数据。")));
    }

    /** A request for the expert of the demo, from the enterprise of the demo; others stand by. */
    void invite(String organisationId) {
        var problemId = open(organisationId);
        invited(problemId, new Invitation("沙坪坝区西永微电园", "下周三或周四下午", "半天", "请先看 X 光图，企业可提供近三个月的炉次记录。"));
        accounts.as(Role.COORDINATOR, () -> standBy(problemId));
    }

    /** Everybody else whom the list has is shortlisted; the first of them is proposed beside the expert of the demo. */
    private void standBy(String problemId) {
        var listed =
                matches
                        .match(problems.get(problemId).problem(), MatchOptions.DEFAULT.withTopK(LISTED))
                        .experts()
                        .stream()
                        .map(match -> match.expert().expertId())
                        .filter(id -> !id.equals(expertId()))
                        .toList();
        for (var at = 0; at < listed.size(); at++) {
            var match = board.candidate(problemId, listed.get(at));
            match = steps.make(match.matchId(), Step.of("shortlist"), match.version());
            if (at == 0) {
                steps.make(match.matchId(), Step.of("propose"), match.version());
            }
        }
    }

    /** A second request, from an enterprise elsewhere. */
    void invitedElsewhere() {
        var own = accounts.people().get(Role.ENTERPRISE);
        accounts.as(
                Role.COORDINATOR,
                () -> matches.problemsFor(expertId(), LISTED).problems().stream()
                        .map(ExpertProblemResponse::problem)
                        .filter(problem -> own == null || !problem.enterprise().equals(own.displayName()))
                        .findFirst()
                        .ifPresent(problem -> invited(
                                problem.problemId(), new Invitation("线上", "两周内任一晚上", "1 小时", "先远程看一次图片与数据，再决定是否到厂。"))));
    }

    /** The best expert of a problem of the sample is proposed, and waits for the invitation. */
    void proposed(String problemId) {
        if (records.contains(RecordKind.PROBLEMS, problemId)) {
            accounts.as(Role.COORDINATOR, () -> {
                begin(problemId);
                standBy(problemId);
            });
        }
    }

    /** Problems for which nobody suits, out of the sample. */
    void lacking(List<String> problemIds, String reason) {
        accounts.as(
                Role.COORDINATOR,
                () -> problemIds.stream()
                        .filter(id -> records.contains(RecordKind.PROBLEMS, id))
                        .forEach(id -> gaps.note(id, reason)));
    }

    private void invited(String problemId, Invitation invitation) {
        accounts.as(Role.COORDINATOR, () -> {
            begin(problemId);
            var match = board.candidate(problemId, expertId());
            match = steps.make(match.matchId(), Step.of("shortlist"), match.version());
            match = steps.make(match.matchId(), Step.of("propose"), match.version());
            steps.make(match.matchId(), new Step("invite", null, null, invitation, null), match.version());
        });
    }

    /** Looking for experts begins, where the moves of matches do not say so themselves. */
    private void begin(String problemId) {
        var known = problems.get(problemId);
        if (problems.next(known).stream().anyMatch(step -> step.name().equals("match"))) {
            problems.make(problemId, "match", "", known.version());
        }
    }

    private void step(Role role, String problemId, Step step) {
        var match = match(problemId);
        accounts.as(role, () -> steps.make(match.matchId(), step, match.version()));
    }

    private Match match(String problemId) {
        var found = new ArrayList<Match>();
        accounts.as(Role.COORDINATOR, () -> found.add(board.candidate(problemId, expertId())));
        return found.getFirst();
    }

    private String open(String organisationId) {
        var found = new ArrayList<String>();
        records.forEach(RecordKind.PROBLEMS, (Problem problem) -> {
            var enterprise = problem.posting().enterprise();
            var known = enterprise == null ? null : enterprise.id();
            if (problem.posting().status().isOpen()
                    && known != null
                    && known.value().equals(organisationId)) {
                found.add(problem.id().value());
            }
        });
        return found.getFirst();
    }

    private Person expert() {
        var expert = accounts.people().get(Role.EXPERT);
        if (expert == null) {
            throw new IllegalStateException("The demo has no expert.");
        }
        return expert;
    }

    private String expertId() {
        return String.valueOf(expert().expertId());
    }
}
