package io.zhiqiao.casebook;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.account.Role;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.indexer.corpus.LibraryCase.Maker;
import io.zhiqiao.indexer.corpus.LibraryCase.Origin;
import io.zhiqiao.lifecycle.Reasons;
import io.zhiqiao.lifecycle.Refusals;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who agrees to be named in a case. An enterprise and an expert say so themselves; the office notes it with when and how
 * they did. What is taken back is gone for readers at once.
 */
@Service
public class CaseNaming {

    /** The enterprise of the case, in place of somebody's place among its makers. */
    public static final String ENTERPRISE = "enterprise";

    private final CaseBook book;
    private final CurrentPerson people;

    CaseNaming(CaseBook book, CurrentPerson people) {
        this.book = book;
        this.people = people;
    }

    /**
     * Notes whether somebody agrees to be named.
     *
     * @param who {@value #ENTERPRISE}, or the place of somebody among the makers, from 0
     * @param reason needed of the office: when and how they said so
     * @param version the version that was read
     * @throws RejectedException (403, 404, 412, 422) if it cannot be noted
     */
    @Transactional
    public ReachedCase note(String caseId, String who, boolean agrees, String reason, long version) {
        var reached = book.reach(caseId);
        if (reached.version() != version) {
            throw Refusals.stale();
        }
        var next = who.equals(ENTERPRISE)
                ? enterprise(reached, agrees, reason)
                : maker(reached, place(reached, who), agrees, reason);
        return book.saved(
                reached.told().with(next), reached, agrees ? "name" : "unname", Reasons.given(who + " " + reason));
    }

    /** Whether whoever reaches a case so may say whether its enterprise is named. */
    static boolean mayNameEnterprise(ReachedCase reached) {
        return reached.told().origin().enterprise() != null && (reached.as(Role.ENTERPRISE) || reached.isOffice());
    }

    /** Whether whoever reaches a case so may say whether one of its makers is named. */
    static boolean mayName(ReachedCase reached, Maker maker, @Nullable String expertId) {
        return isSelf(reached, maker, expertId)
                || reached.isOffice()
                || (maker.expertId() == null && reached.as(Role.ENTERPRISE));
    }

    private static boolean isSelf(ReachedCase reached, Maker maker, @Nullable String expertId) {
        return reached.as(Role.EXPERT)
                && maker.expertId() != null
                && maker.expertId().value().equals(expertId);
    }

    private Origin enterprise(ReachedCase reached, boolean agrees, String reason) {
        if (!mayNameEnterprise(reached)) {
            throw forbidden();
        }
        reasoned(reached.as(Role.ENTERPRISE), reason);
        var was = reached.told().origin();
        return new Origin(was.problemId(), was.solvedLevel(), was.enterprise(), agrees, was.makers());
    }

    private Origin maker(ReachedCase reached, int place, boolean agrees, String reason) {
        var was = reached.told().origin();
        var one = was.makers().get(place);
        var expertId = people.get().expertId();
        if (!mayName(reached, one, expertId)) {
            throw forbidden();
        }
        reasoned(isSelf(reached, one, expertId) || reached.as(Role.ENTERPRISE), reason);
        var makers = new ArrayList<>(was.makers());
        makers.set(place, new Maker(one.expertId(), one.name(), agrees));
        return new Origin(was.problemId(), was.solvedLevel(), was.enterprise(), was.enterpriseAgreed(), makers);
    }

    private static int place(ReachedCase reached, String who) {
        var count = reached.told().origin().makers().size();
        if (!who.matches("\\d{1,2}") || Integer.parseInt(who) >= count) {
            throw Refusals.field(
                    "unknown",
                    "who",
                    "请写 enterprise（企业）或人员的序号（0 起）。",
                    "Give “enterprise”, or the place of somebody among the makers, from 0.");
        }
        return Integer.parseInt(who);
    }

    private static void reasoned(boolean themselves, String reason) {
        if (!themselves && reason.isBlank()) {
            throw Refusals.field(
                    "no-reason",
                    "reason",
                    "代为登记时，请写明何时、以何种方式得到同意或撤回。",
                    "Say when and how they agreed, or took it back.");
        }
    }

    private static RejectedException forbidden() {
        return new RejectedException(Rejection.of(
                HttpStatus.FORBIDDEN,
                "not-yours",
                "是否署名由本人、其企业或协会工作人员登记。",
                "Who is named is noted by themselves, their enterprise or the office."));
    }
}
