package io.zhiqiao.casebook;

import static io.zhiqiao.account.Role.COORDINATOR;
import static io.zhiqiao.account.Role.ENTERPRISE;
import static io.zhiqiao.account.Role.SECRETARY;
import static io.zhiqiao.indexer.corpus.CaseState.DRAFT;
import static io.zhiqiao.indexer.corpus.CaseState.IN_REVIEW;
import static io.zhiqiao.indexer.corpus.CaseState.PUBLISHED;
import static io.zhiqiao.indexer.corpus.CaseState.WITHDRAWN;

import io.zhiqiao.account.Role;
import io.zhiqiao.indexer.corpus.CaseState;
import io.zhiqiao.language.Sentence;
import io.zhiqiao.lifecycle.Guard;
import io.zhiqiao.lifecycle.LifeCycle;
import io.zhiqiao.lifecycle.Transition;
import java.util.List;
import java.util.Set;

/** The life of a case of the library (案例流程), as one table. */
public final class CaseLifeCycle {

    private static final Set<Role> OFFICE = Set.of(COORDINATOR, SECRETARY);
    private static final Set<Role> FIRM_AND_OFFICE = Set.of(ENTERPRISE, COORDINATOR, SECRETARY);

    private static final Guard<CaseFacts> COMPLETE = new Guard<>(
            "complete",
            CaseFacts::complete,
            new Sentence("请先写全：当时的情况、做法、成效。", "Tell all three first: the situation, what was done, what came of it."));
    private static final Guard<CaseFacts> IN_NUMBERS = new Guard<>(
            "in-numbers",
            CaseFacts::inNumbers,
            new Sentence(
                    "成效里没有数字。请写明由多少变为多少，例如“不合格率由 7% 降到 1.2%”。",
                    "The result has no number: say from how much to how much it went."));
    private static final Guard<CaseFacts> WITHOUT_CONTACT = new Guard<>(
            "without-contact",
            CaseFacts::withoutContact,
            new Sentence(
                    "文字里有电话或邮箱。案例会公开，请先删去联系方式。",
                    "There is a telephone number or an address of mail in the text: take it out, a case is read by everybody."));
    private static final Guard<CaseFacts> SOLVED = new Guard<>(
            "still-solved",
            CaseFacts::solved,
            new Sentence(
                    "这道难题目前的解决程度不到 3 级，或还待企业确认，不能发布为案例。",
                    "Its problem is solved below level 3 by now, or waits for the enterprise to confirm: it cannot be published."));
    private static final Guard<CaseFacts> MAY_BE_TOLD = new Guard<>(
            "confidential",
            CaseFacts::mayBeTold,
            new Sentence(
                    "这道难题不公开，须先由企业同意署名，才能发布为案例。",
                    "Its problem is not public: the enterprise has to agree to be named before a case of it is published."));

    /** A published case whose problem is not public any more; made by the service in the step that closed it. */
    static final Transition<CaseState, CaseFacts> TAKEN_DOWN = new Transition<>(
            "take-down",
            new Sentence("难题不再公开，撤下", "Taken down: the problem is not public any more"),
            Set.of(PUBLISHED),
            WITHDRAWN,
            Set.of(Role.SYSTEM),
            List.of(),
            false);

    /** The table. */
    public static final LifeCycle<CaseState, CaseFacts> TABLE = new LifeCycle<>(
            "case 案例",
            List.of(
                    new Transition<>(
                            "submit",
                            new Sentence("送审", "Send for review"),
                            Set.of(DRAFT),
                            IN_REVIEW,
                            FIRM_AND_OFFICE,
                            List.of(COMPLETE, IN_NUMBERS, WITHOUT_CONTACT),
                            false),
                    new Transition<>(
                            "publish",
                            new Sentence("发布到案例库", "Publish in the library"),
                            Set.of(IN_REVIEW),
                            PUBLISHED,
                            OFFICE,
                            List.of(COMPLETE, IN_NUMBERS, WITHOUT_CONTACT, SOLVED, MAY_BE_TOLD),
                            false),
                    reasoned("return", "退回修改", "Return", Set.of(IN_REVIEW), DRAFT, OFFICE),
                    reasoned("revise", "取回修改", "Take back and revise", Set.of(PUBLISHED, WITHDRAWN), DRAFT, OFFICE),
                    reasoned(
                            "withdraw",
                            "撤下",
                            "Withdraw",
                            Set.of(DRAFT, IN_REVIEW, PUBLISHED),
                            WITHDRAWN,
                            FIRM_AND_OFFICE),
                    TAKEN_DOWN),
            List.of());

    private CaseLifeCycle() {}

    private static Transition<CaseState, CaseFacts> reasoned(
            String name, String zh, String en, Set<CaseState> from, CaseState to, Set<Role> who) {
        return new Transition<>(name, new Sentence(zh, en), from, to, who, List.of(), true);
    }
}
