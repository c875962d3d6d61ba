package io.zhiqiao.account;

import io.zhiqiao.account.AccountService.NewAccount;
import io.zhiqiao.audit.Audit;
import io.zhiqiao.engine.ZhiqiaoSettings;
import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.corpus.OrganisationRef;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.language.Sentence;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
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
    private final Map<Role, Person> people = new EnumMap<>(Role.class);

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

    /** Who tries the demo first, by role; empty outside the demo. */
    public Map<Role, Person> people() {
        synchronized (ready) {
            return Map.copyOf(people);
        }
    }

    /** Does something as one of {@link #people()}. */
    public void as(Role role, Runnable deed) {
        var person = people().get(role);
        if (person == null) {
            throw new IllegalStateException("The demo has nobody of the role %s.".formatted(role));
        }
        as(person, deed);
    }

    /** Does something as an account of the demo. */
    public void as(Person person, Runnable deed) {
        var signedIn = new SignedIn(person, null, true, true);
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(signedIn, null, signedIn.getAuthorities()));
        SecurityContextHolder.setContext(context);
        try {
            deed.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** An account for an expert whose turn it is; the one that is there already, if any. */
    public Person offerExpert(String expertId, String name) {
        return offered(
                new Offer(Role.EXPERT, "demo-expert-" + expertId, name, null, expertId),
                person -> expertId.equals(person.expertId()),
                new Sentence("收到邀请的专家", "an expert who was invited"));
    }

    /** An account for an enterprise whose turn it is; the one that is there already, if any. */
    public Person offerEnterprise(String organisationId, String name) {
        return offered(
                new Offer(Role.ENTERPRISE, "demo-enterprise-" + organisationId, name, organisationId, null),
                person -> organisationId.equals(person.organisationId()),
                new Sentence("收到推荐的企业", "an enterprise to which experts were proposed"));
    }

    private Person offered(Offer offer, Predicate<Person> same, Sentence purpose) {
        synchronized (ready) {
            return ready.stream().map(Ready::person).filter(same).findFirst().orElseGet(() -> make(offer, purpose));
        }
    }

    @Order(0)
    @EventListener
    void start(ApplicationReadyEvent started) {
        if (!settings.demo() || !accounts.isEmpty()) {
            return;
        }
        var enterprise = enterpriseWithProblems();
        var expert = firstExpert();
        if (enterprise != null && enterprise.id() != null) {
            first(
                    new Offer(
                            Role.ENTERPRISE,
                            "demo-enterprise",
                            enterprise.name(),
                            enterprise.id().value(),
                            null),
                    new Sentence("提出难题、选定专家、验收、评价", "posts problems, chooses experts, accepts and rates"));
        }
        first(
                new Offer(Role.COORDINATOR, "demo-coordinator", "示例协调员", null, null),
                new Sentence("受理并凝练难题，推荐、邀请专家", "reviews and refines problems, proposes and invites experts"));
        if (expert != null) {
            first(
                    new Offer(
                            Role.EXPERT,
                            "demo-expert",
                            expert.name().display(),
                            null,
                            expert.id().value()),
                    new Sentence("答复邀请、记录服务", "answers invitations, records services"));
        }
        first(
                new Offer(Role.ADMINISTRATOR, "demo-administrator", "示例管理员", null, null),
                new Sentence("管理账号、导入数据、查看操作记录", "keeps accounts, imports data, reads the audit"));
    }

    private void first(Offer offer, Sentence purpose) {
        var person = make(offer, purpose);
        synchronized (ready) {
            people.put(offer.role(), person);
        }
    }

    private Person make(Offer offer, Sentence purpose) {
        var bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        var password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var person = accounts.create(
                new NewAccount(
                        offer.login(),
                        offer.displayName(),
                        Set.of(offer.role()),
                        offer.organisationId(),
                        offer.expertId(),
                        null,
                        null),
                password,
                DEMO);
        synchronized (ready) {
            ready.add(new Ready(offer.login(), password, offer.displayName(), offer.role(), purpose, person));
        }
        return person;
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

    private @Nullable Expert firstExpert() {
        var first = new ArrayList<Expert>();
        records.forEach(RecordKind.EXPERTS, expert -> {
            if (first.isEmpty()) {
                first.add(expert);
            }
        });
        return first.isEmpty() ? null : first.getFirst();
    }

    /** Whom an account is for. */
    private record Offer(
            Role role,
            String login,
            String displayName,
            @Nullable String organisationId,
            @Nullable String expertId) {}

    /**
     * An account that anybody may try.
     *
     * @param login of the account
     * @param password made at the start
     * @param displayName of the account
     * @param role what it is
     * @param purpose what one does with it
     * @param person who it is
     */
    public record Ready(String login, String password, String displayName, Role role, Sentence purpose, Person person) {

        /** Keeps the password out of logs. */
        @Override
        public String toString() {
            return "Ready[%s]".formatted(login);
        }
    }
}
