package io.zhiqiao.demo;

import io.zhiqiao.account.DemoAccounts;
import io.zhiqiao.account.Person;
import io.zhiqiao.account.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The experts and enterprises of the story; who has an account of the demo is that person. */
@Component
final class DemoSides {

    private final DemoAccounts accounts;

    DemoSides(DemoAccounts accounts) {
        this.accounts = accounts;
    }

    /** Does something as an expert. */
    void asExpert(String expertId, Runnable deed) {
        var own = accounts.people().get(Role.EXPERT);
        accounts.as(own != null && expertId.equals(own.expertId()) ? own : played(Role.EXPERT, null, expertId), deed);
    }

    /** Does something as an enterprise. */
    void asFirm(String organisationId, Runnable deed) {
        var own = accounts.people().get(Role.ENTERPRISE);
        accounts.as(
                own != null && organisationId.equals(own.organisationId())
                        ? own
                        : played(Role.ENTERPRISE, organisationId, null),
                deed);
    }

    /** Somebody who needs no account, since they only spoke before the visitor came. */
    private static Person played(Role role, @Nullable String organisationId, @Nullable String expertId) {
        return new Person("demo-guest", "demo-guest", "样例", Set.of(role), organisationId, expertId, null, null);
    }
}
