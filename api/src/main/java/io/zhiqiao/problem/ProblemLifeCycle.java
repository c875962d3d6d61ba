package io.zhiqiao.problem;

import static io.zhiqiao.account.Role.ADMINISTRATOR;
import static io.zhiqiao.account.Role.COORDINATOR;
import static io.zhiqiao.account.Role.ENTERPRISE;
import static io.zhiqiao.account.Role.EXPERT;
import static io.zhiqiao.account.Role.SECRETARY;
import static io.zhiqiao.account.Role.SYSTEM;
import static io.zhiqiao.indexer.corpus.ProblemStatus.ACCEPTED;
import static io.zhiqiao.indexer.corpus.ProblemStatus.ARCHIVED;
import static io.zhiqiao.indexer.corpus.ProblemStatus.DELIVERED;
import static io.zhiqiao.indexer.corpus.ProblemStatus.DRAFT;
import static io.zhiqiao.indexer.corpus.ProblemStatus.EXPIRED;
import static io.zhiqiao.indexer.corpus.ProblemStatus.IN_SERVICE;
import static io.zhiqiao.indexer.corpus.ProblemStatus.IN_TALKS;
import static io.zhiqiao.indexer.corpus.ProblemStatus.MATCHING;
import static io.zhiqiao.indexer.corpus.ProblemStatus.MERGED;
import static io.zhiqiao.indexer.corpus.ProblemStatus.NO_EXPERT;
import static io.zhiqiao.indexer.corpus.ProblemStatus.PUBLISHED;
import static io.zhiqiao.indexer.corpus.ProblemStatus.REFINING;
import static io.zhiqiao.indexer.corpus.ProblemStatus.REJECTED;
import static io.zhiqiao.indexer.corpus.ProblemStatus.RETURNED;
import static io.zhiqiao.indexer.corpus.ProblemStatus.REVIEWED;
import static io.zhiqiao.indexer.corpus.ProblemStatus.SOLVED;
import static io.zhiqiao.indexer.corpus.ProblemStatus.SUBMITTED;
import static io.zhiqiao.indexer.corpus.ProblemStatus.TRANSFERRED;
import static io.zhiqiao.indexer.corpus.ProblemStatus.UNSOLVED;
import static io.zhiqiao.indexer.corpus.ProblemStatus.WITHDRAWN;

import io.zhiqiao.account.Role;
import io.zhiqiao.indexer.corpus.ProblemStatus;
import io.zhiqiao.language.Sentence;
import io.zhiqiao.lifecycle.Guard;
import io.zhiqiao.lifecycle.LifeCycle;
import io.zhiqiao.lifecycle.TimeLimit;
import io.zhiqiao.lifecycle.Transition;
import java.util.List;
import java.util.Set;

/** The life of a problem from draft to archive (难题流程), as one table. */
public final class ProblemLifeCycle {

    private static final Set<Role> OFFICE = Set.of(COORDINATOR, SECRETARY);
    private static final Set<Role> OFFICE_OR_SERVICE = Set.of(COORDINATOR, SECRETARY, SYSTEM);
    private static final Set<Role> FIRM_OFFICE_OR_SERVICE = Set.of(ENTERPRISE, COORDINATOR, SECRETARY, SYSTEM);
    private static final Set<Role> FIRM_OR_OFFICE = Set.of(ENTERPRISE, COORDINATOR, SECRETARY);

    private static final Guard<ProblemFacts> REFINEMENT_CONFIRMED = new Guard<>(
            "refinement-confirmed",
            ProblemFacts::refinementConfirmed,
            new Sentence(
                    "企业尚未确认凝练后的文本。请先请企业确认，再发布。",
                    "The enterprise has not confirmed the refined text yet: ask it to confirm, then publish."));

    private static final Guard<ProblemFacts> EXPERT_ACCEPTED = new Guard<>(
            "expert-accepted",
            facts -> facts.acceptedExperts() > 0,
            new Sentence(
                    "还没有专家接受邀请。请先邀请专家，或等待答复。", "No expert has accepted yet: invite some, or wait for their answers."));

    private static final Guard<ProblemFacts> EXPERT_CONFIRMED = new Guard<>(
            "expert-confirmed",
            facts -> facts.confirmedExperts() > 0,
            new Sentence(
                    "企业还没有选定专家。请先在已接受的专家中选定。", "The enterprise has not chosen an expert among those who accepted."));

    private static final Guard<ProblemFacts> SERVICE_RECORDED = new Guard<>(
            "service-recorded",
            facts -> facts.serviceRecords() > 0,
            new Sentence(
                    "还没有服务记录。请先记下服务的日期、时长与结果。", "No service is recorded yet: enter its date, hours and result first."));

    private static final Guard<ProblemFacts> LEVEL_REACHED = new Guard<>(
            "level-reached",
            facts -> facts.solvedLevel() >= 3,
            new Sentence(
                    "解决程度不足 3 级（已提出方案）。请先填写达到的程度。",
                    "“Solved” needs level 3 or more (a solution was proposed): enter the level that was reached."));

    private static final Guard<ProblemFacts> LEVEL_PROVED = new Guard<>(
            "level-proved",
            facts -> facts.documents() > 0,
            new Sentence("解决程度 3 级以上须附证明文件。请先上传。", "From level 3 on a document is needed as proof: upload it first."));

    private static final Guard<ProblemFacts> RATED = new Guard<>(
            "rated",
            ProblemFacts::rated,
            new Sentence("尚未评价。请先打分并写明理由。", "There is no rating yet: rate the service first."));

    private static final Guard<ProblemFacts> JUST_DECIDED = new Guard<>(
            "just-decided",
            ProblemFacts::justDecided,
            new Sentence(
                    "只能由作出决定的人在 10 分钟内撤销。请改用其他操作，并写明原因。",
                    "Only whoever decided can take it back, within 10 minutes: take another step, and give a reason."));

    /** The table. */
    public static final LifeCycle<ProblemStatus, ProblemFacts> TABLE =
            new LifeCycle<>("problem 难题", transitions(), limits());

    private ProblemLifeCycle() {}

    private static List<Transition<ProblemStatus, ProblemFacts>> transitions() {
        return List.of(
                step(
                        "submit",
                        "提交审核",
                        "Send for review",
                        Set.of(DRAFT, RETURNED),
                        SUBMITTED,
                        FIRM_OR_OFFICE,
                        Posted.ALL),
                step("accept", "受理", "Accept", Set.of(SUBMITTED), ACCEPTED, OFFICE, List.of()),
                reasoned("return", "退回修改", "Return", Set.of(SUBMITTED, REFINING), RETURNED, OFFICE),
                reasoned("reject", "不予受理", "Reject", Set.of(SUBMITTED), REJECTED, OFFICE),
                reasoned("merge", "并入", "Merge", Set.of(SUBMITTED, ACCEPTED, REFINING), MERGED, OFFICE),
                reasoned(
                        "transfer",
                        "转办",
                        "Transfer",
                        Set.of(ACCEPTED, REFINING, PUBLISHED, NO_EXPERT),
                        TRANSFERRED,
                        OFFICE),
                step(
                        "undo",
                        "撤销刚才的决定",
                        "Take back",
                        Set.of(ACCEPTED, RETURNED, REJECTED),
                        SUBMITTED,
                        OFFICE,
                        List.of(JUST_DECIDED)),
                step("refine", "开始凝练", "Refine", Set.of(ACCEPTED), REFINING, OFFICE, List.of()),
                step("publish", "发布", "Publish", Set.of(REFINING), PUBLISHED, OFFICE, List.of(REFINEMENT_CONFIRMED)),
                step("match", "开始匹配", "Match", Set.of(PUBLISHED, NO_EXPERT), MATCHING, OFFICE_OR_SERVICE, List.of()),
                reasoned("no-expert", "暂无合适专家", "No suitable expert", Set.of(MATCHING), NO_EXPERT, OFFICE),
                step("talk", "进入对接", "Talk", Set.of(MATCHING), IN_TALKS, OFFICE_OR_SERVICE, List.of(EXPERT_ACCEPTED)),
                reasoned("rematch", "重新匹配", "Match again", Set.of(IN_TALKS), MATCHING, FIRM_OFFICE_OR_SERVICE),
                step(
                        "serve",
                        "开始服务",
                        "Begin service",
                        Set.of(IN_TALKS),
                        IN_SERVICE,
                        FIRM_OFFICE_OR_SERVICE,
                        List.of(EXPERT_CONFIRMED)),
                step(
                        "deliver",
                        "提交验收",
                        "Deliver",
                        Set.of(IN_SERVICE),
                        DELIVERED,
                        Set.of(EXPERT, COORDINATOR, SECRETARY, SYSTEM),
                        List.of(SERVICE_RECORDED)),
                reasoned("rework", "退回整改", "Send back", Set.of(DELIVERED), IN_SERVICE, Set.of(ENTERPRISE)),
                step(
                        "solve",
                        "确认解决",
                        "Confirm solved",
                        Set.of(DELIVERED),
                        SOLVED,
                        Set.of(ENTERPRISE),
                        List.of(LEVEL_REACHED, LEVEL_PROVED)),
                reasoned("give-up", "未能解决", "Not solved", Set.of(IN_SERVICE, DELIVERED), UNSOLVED, FIRM_OR_OFFICE),
                step("review", "评价", "Rate", Set.of(SOLVED), REVIEWED, Set.of(ENTERPRISE), List.of(RATED)),
                step(
                        "archive",
                        "归档",
                        "Archive",
                        Set.of(SOLVED, REVIEWED, UNSOLVED, REJECTED, WITHDRAWN, EXPIRED, MERGED, TRANSFERRED),
                        ARCHIVED,
                        Set.of(COORDINATOR, ADMINISTRATOR, SYSTEM),
                        List.of()),
                reasoned(
                        "withdraw",
                        "撤回",
                        "Withdraw",
                        Set.of(
                                DRAFT, SUBMITTED, RETURNED, ACCEPTED, REFINING, PUBLISHED, MATCHING, NO_EXPERT,
                                IN_TALKS),
                        WITHDRAWN,
                        Set.of(ENTERPRISE)),
                step(
                        "expire",
                        "过期",
                        "Expire",
                        Set.of(DRAFT, SUBMITTED, RETURNED, PUBLISHED, MATCHING, NO_EXPERT, IN_TALKS, DELIVERED),
                        EXPIRED,
                        Set.of(SYSTEM),
                        List.of()),
                step(
                        "resume",
                        "重新提交",
                        "Send again",
                        Set.of(EXPIRED, WITHDRAWN, UNSOLVED),
                        SUBMITTED,
                        FIRM_OR_OFFICE,
                        Posted.ALL));
    }

    private static List<TimeLimit<ProblemStatus>> limits() {
        return List.of(
                limit(DRAFT, 14, 90, "expire"),
                limit(SUBMITTED, 3, 30, "expire"),
                limit(RETURNED, 7, 30, "expire"),
                limit(PUBLISHED, 14, 180, "expire"),
                limit(MATCHING, 14, 60, "expire"),
                limit(NO_EXPERT, 60, 180, "expire"),
                limit(IN_TALKS, 14, 60, "expire"),
                limit(DELIVERED, 7, 60, "expire"),
                limit(SOLVED, 7, 60, "archive"));
    }

    private static TimeLimit<ProblemStatus> limit(ProblemStatus state, int remind, int end, String transition) {
        return new TimeLimit<>(state, remind, end, transition);
    }

    private static Transition<ProblemStatus, ProblemFacts> step(
            String name,
            String zh,
            String en,
            Set<ProblemStatus> from,
            ProblemStatus to,
            Set<Role> who,
            List<Guard<ProblemFacts>> guards) {
        return new Transition<>(name, new Sentence(zh, en), from, to, who, guards, false);
    }

    private static Transition<ProblemStatus, ProblemFacts> reasoned(
            String name, String zh, String en, Set<ProblemStatus> from, ProblemStatus to, Set<Role> who) {
        return new Transition<>(name, new Sentence(zh, en), from, to, who, List.of(), true);
    }
}
