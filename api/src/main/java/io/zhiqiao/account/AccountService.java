package io.zhiqiao.account;

import io.zhiqiao.audit.Audit;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts: made, found, locked after too many failures. */
@Service
public class AccountService implements UserDetailsService {

    /** Failed sign-ins after which an account rests. */
    static final int FAILURES_BEFORE_LOCK = 5;

    /** How long it rests. */
    static final Duration LOCK = Duration.ofMinutes(15);

    private static final int ID_BYTES = 12;

    private final Accounts accounts;
    private final Audit audit;
    private final PasswordEncoder encoder;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AccountService(Accounts accounts, Audit audit, PasswordEncoder encoder, Clock clock) {
        this.accounts = accounts;
        this.audit = audit;
        this.encoder = encoder;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public UserDetails loadUserByUsername(String login) {
        var account = accounts.findByLogin(login.strip().toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new UsernameNotFoundException("There is no account with this login."));
        var until = account.lockedUntil();
        return new SignedIn(
                Person.of(account),
                account.passwordHash(),
                account.state() == AccountState.ACTIVE,
                until == null || !clock.instant().isBefore(until));
    }

    /** Whether nobody has an account yet. */
    @Transactional(readOnly = true)
    public boolean isEmpty() {
        return accounts.count() == 0;
    }

    /** The person of an account that may sign in. */
    @Transactional(readOnly = true)
    public Optional<Person> find(String accountId) {
        return accounts.findById(accountId)
                .filter(account -> account.state() == AccountState.ACTIVE)
                .map(Person::of);
    }

    /**
     * Makes an account.
     *
     * @param password null for one that waits for its link
     * @throws IllegalArgumentException if the login is taken, or there is no role
     */
    @Transactional
    public Person create(NewAccount wanted, @Nullable String password, Audit.Actor actor) {
        var login = wanted.login().strip().toLowerCase(Locale.ROOT);
        if (accounts.findByLogin(login).isPresent()) {
            throw new IllegalArgumentException(
                    "登录名“%s”已被使用，请换一个。 The login “%1$s” is taken: choose another.".formatted(login));
        }
        var account = accounts.save(new Account(
                newId(),
                login,
                wanted.displayName(),
                password == null ? null : encoder.encode(password),
                wanted.roles().stream().map(Role::name).sorted().collect(Collectors.joining(",")),
                wanted.organisationId(),
                wanted.expertId(),
                wanted.district(),
                wanted.team(),
                password == null ? AccountState.INVITED : AccountState.ACTIVE,
                0,
                null,
                clock.instant(),
                0));
        audit.add(new Audit.Deed(
                actor, "account.create", "account", account.accountId(), null, account.toString(), null));
        return Person.of(account);
    }

    /** Counts a failed sign-in; too many lock the account for a while. */
    @Transactional
    public void failed(String login) {
        accounts.findByLogin(login.strip().toLowerCase(Locale.ROOT)).ifPresent(account -> {
            var failed = account.failedSignIns() + 1;
            var until = failed >= FAILURES_BEFORE_LOCK ? clock.instant().plus(LOCK) : account.lockedUntil();
            accounts.save(account.withSignIns(failed, until));
        });
    }

    /** Forgets the failures before a sign-in that succeeded. */
    @Transactional
    public void succeeded(String login) {
        accounts.findByLogin(login)
                .filter(account -> account.failedSignIns() > 0)
                .ifPresent(account -> accounts.save(account.withSignIns(0, null)));
    }

    private String newId() {
        var bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * An account that is to be made.
     *
     * @param login of the account
     * @param displayName shown to others
     * @param roles at least one
     * @param organisationId the enterprise that they speak for; null for others
     * @param expertId whose requests they answer; null for others
     * @param district the only district that they see; null for all
     * @param team the only service team that they see; null for all
     */
    public record NewAccount(
            String login,
            String displayName,
            Set<Role> roles,
            @Nullable String organisationId,
            @Nullable String expertId,
            @Nullable String district,
            @Nullable String team) {

        /**
         * Checks.
         *
         * @throws IllegalArgumentException if the login is blank, or there is no role
         */
        public NewAccount {
            roles = Set.copyOf(roles);
            if (login.isBlank() || roles.isEmpty()) {
                throw new IllegalArgumentException("账号需要登录名与至少一个角色。 An account needs a login and a role.");
            }
        }

        /** Somebody of the office who sees everything. */
        public static NewAccount staff(String login, String displayName, Role role) {
            return new NewAccount(login, displayName, Set.of(role), null, null, null, null);
        }
    }
}
