package io.zhiqiao;

import io.zhiqiao.account.AccountService;
import io.zhiqiao.account.AccountService.NewAccount;
import io.zhiqiao.account.Person;
import io.zhiqiao.account.Role;
import io.zhiqiao.audit.Audit;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;

/** Accounts for tests, each a new one: those of an enterprise and of an expert speak for records of {@link TestCorpus}. */
@Lazy
public final class TestAccounts {

    /** Of every account made here. */
    public static final String PASSWORD = "一句只有测试知道的话 2026";

    private final AccountService accounts;

    TestAccounts(AccountService accounts) {
        this.accounts = accounts;
    }

    /** Somebody with these roles, for all districts and teams. */
    public Person make(Role... roles) {
        var set = Set.of(roles);
        return make(
                set,
                set.contains(Role.ENTERPRISE) ? TestCorpus.FIRM_ID : null,
                set.contains(Role.EXPERT) ? TestCorpus.CASTER : null,
                null,
                null);
    }

    /** A coordinator of one district. */
    public Person coordinatorOf(String district) {
        return make(Set.of(Role.COORDINATOR), null, null, district, null);
    }

    /** A secretary of one service team. */
    public Person secretaryOf(String team) {
        return make(Set.of(Role.SECRETARY), null, null, null, team);
    }

    /** Somebody of an enterprise. */
    public Person enterprise(String organisationId) {
        return make(Set.of(Role.ENTERPRISE), organisationId, null, null, null);
    }

    /** An expert. */
    public Person expert(String expertId) {
        return make(Set.of(Role.EXPERT), null, expertId, null, null);
    }

    private Person make(
            Set<Role> roles,
            @Nullable String organisationId,
            @Nullable String expertId,
            @Nullable String district,
            @Nullable String team) {
        return accounts.create(
                new NewAccount("test-" + UUID.randomUUID(), "测试账号", roles, organisationId, expertId, district, team),
                PASSWORD,
                Audit.Actor.SYSTEM);
    }
}
