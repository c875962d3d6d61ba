package io.zhiqiao.account;

import io.zhiqiao.account.AccountService.NewAccount;
import io.zhiqiao.audit.Audit;
import io.zhiqiao.engine.ZhiqiaoSettings;
import io.zhiqiao.indexer.corpus.OrganisationRef;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.language.Sentence;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * One account per role for whoever tries the demo, with passwords made at its start and told on its sign-in page. Outside
 * the demo there are none.
 */
@Component
public class DemoAccounts {

    private static final Audit.Actor DEMO = new Audit.Actor("demo", "SYSTEM", "start");
    private static final int PASSWORD_BYTES = 12;

    private final ZhiqiaoSettings settings;
    private final AccountService accounts;
    private final RecordStore records;
    private final List<Ready> ready = new ArrayList<>();

    DemoAccounts(ZhiqiaoSettings settings, AccountService accounts, RecordStore records) {
        this.settings = settings;
        this.accounts = accounts;
        this.records = records;
    }

    /** Accounts that anybody may try; empty outside the demo. */
    public List<Ready> ready() {
        synchronized (ready) {
            return List.copyOf(ready);
        }
    }

    @EventListener
    void start(ApplicationReadyEvent started) {
        if (!settings.demo() || !accounts.isEmpty()) {
            return;
        }
        var enterprise = enterpriseWithProblems();
        var expert = firstExpert();
        make(
                Role.COORDINATOR,
                "demo-coordinator",
                "示例协调员",
                null,
                null,
                "筛选难题、推荐并邀请专家",
                "screen problems, suggest and invite experts");
        if (enterprise != null && enterprise.id() != null) {
            make(
                    Role.ENTERPRISE,
                    "demo-enterprise",
                    enterprise.name(),
                    enterprise.id().value(),
                    null,
                    "提出难题、跟进、验收、评价",
                    "post problems, follow, accept and rate");
        }
        if (expert != null) {
            make(
                    Role.EXPERT,
                    "demo-expert",
                    "示例专家 " + expert,
                    null,
                    expert,
                    "查看适合的需求、接受或婉拒",
                    "see requests that fit, accept or decline");
        }
        make(Role.ADMINISTRATOR, "demo-administrator", "示例管理员", null, null, "账号、导入、审计", "accounts, imports, audit");
    }

    private void make(
            Role role,
            String login,
            String displayName,
            @Nullable String organisationId,
            @Nullable String expertId,
            String zh,
            String en) {
        var bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        var password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        accounts.create(
                new NewAccount(login, displayName, Set.of(role), organisationId, expertId, null, null), password, DEMO);
        synchronized (ready) {
            ready.add(new Ready(login, password, displayName, role, new Sentence(zh, en)));
        }
    }

    private @Nullable OrganisationRef enterpriseWithProblems() {
        var first = new ArrayList<OrganisationRef>();
        records.forEach(RecordKind.PROBLEMS, (Problem problem) -> {
            var enterprise = problem.posting().enterprise();
            if (first.isEmpty() && enterprise != null && enterprise.id() != null) {
                first.add(enterprise);
            }
        });
        return first.isEmpty() ? null : first.getFirst();
    }

    private @Nullable String firstExpert() {
        var first = new ArrayList<String>();
        records.forEach(RecordKind.EXPERTS, expert -> {
            if (first.isEmpty()) {
                first.add(expert.id().value());
            }
        });
        return first.isEmpty() ? null : first.getFirst();
    }

    /**
     * An account that anybody may try.
     *
     * @param login of the account
     * @param password made at the start
     * @param displayName of the account
     * @param role what it is
     * @param purpose what one does with it
     */
    public record Ready(String login, String password, String displayName, Role role, Sentence purpose) {

        /** Keeps the password out of logs. */
        @Override
        public String toString() {
            return "Ready[%s]".formatted(login);
        }
    }
}
