package io.zhiqiao.account;

import io.zhiqiao.audit.Audit;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.language.Sentence;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

    AccountService(Accounts accounts, Audit audit, PasswordEncoder encoder, Clock clock) {
        this.accounts = accounts;
        this.audit = audit;
        this.encoder = encoder;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public UserDetails loadUserByUsername(String login) {
        var account = accounts.findByLogin(normal(login))
                .orElseThrow(() -> new UsernameNotFoundException("There is no account with this login."));
        return new SignedIn(
                Person.of(account),
                account.passwordHash(),
                account.state() == AccountState.ACTIVE,
                !account.isLockedAt(clock.instant()));
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
     * An account, whatever its state.
     *
     * @throws RejectedException (404) if there is none
     */
    @Transactional(readOnly = true)
    public Account get(String accountId) {
        return accounts.findById(accountId).orElseThrow(() -> noSuch(accountId));
    }

    /**
     * Accounts by login, beginning after one.
     *
     * @param after login of the last account seen; empty to begin
     * @param size at most so many
     */
    @Transactional(readOnly = true)
    public List<Account> search(AccountFilter filter, String after, int size) {
        return accounts.search(
                filter.textPattern(), filter.role(), "%" + filter.role() + "%", filter.state(), after, size);
    }

    /**
     * Makes an account.
     *
     * @param password null for one that waits for its link
     * @throws RejectedException (409, 422) if the login is taken, or something is missing
     */
    @Transactional
    public Person create(NewAccount wanted, @Nullable String password, Audit.Actor actor) {
        var login = normal(wanted.login());
        if (accounts.findByLogin(login).isPresent()) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.CONFLICT,
                    "login-taken",
                    "login",
                    login,
                    new Sentence(
                            "登录名“%s”已被使用，请换一个。".formatted(login),
                            "The login “%s” is taken: choose another.".formatted(login))));
        }
        var account = accounts.save(new Account(
                Secret.next(ID_BYTES),
                login,
                wanted.displayName(),
                password == null ? null : encoder.encode(password),
                wanted.roleNames(),
                wanted.organisationId(),
                wanted.expertId(),
                wanted.district(),
                wanted.team(),
                password == null ? AccountState.INVITED : AccountState.ACTIVE,
                0,
                null,
                clock.instant(),
                0));
        audit.add(
                new Audit.Deed(actor, "account.create", "account", account.accountId(), null, account.summary(), null));
        return Person.of(account);
    }

    /** Counts a failed sign-in; too many lock the account for a while. */
    @Transactional
    public void failed(String typed, String origin) {
        var login = normal(typed);
        var now = clock.instant();
        if (accounts.countFailure(login, FAILURES_BEFORE_LOCK, now.plus(LOCK)) > 0) {
            accounts.findByLogin(login)
                    .filter(account -> account.failedSignIns() == 0 && account.isLockedAt(now))
                    .ifPresent(account -> audit.add(new Audit.Deed(
                            new Audit.Actor("nobody", "", origin),
                            "account.lock",
                            "account",
                            account.accountId(),
                            null,
                            null,
                            null)));
        }
    }

    /** Forgets the failures before a sign-in that succeeded. */
    @Transactional
    public void succeeded(Person person, String origin) {
        accounts.forgetFailures(person.login());
        audit.add(new Audit.Deed(
                person.actor(origin), "account.sign-in", "account", person.accountId(), null, null, null));
    }

    static RejectedException noSuch(String accountId) {
        return RejectedException.notFound("accountId", accountId, "账号", "account");
    }

    private static String normal(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * What an account is to be.
     *
     * @param login an e-mail address or a name, at most 120 characters; kept in lower case
     * @param displayName shown to others, at most 120 characters
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

        private static final int MOST_CHARS = 120;

        /**
         * Checks, and takes blank for none.
         *
         * @throws RejectedException (422) if a field is missing or does not fit the roles
         */
        public NewAccount {
            login = login.strip();
            displayName = displayName.strip();
            roles = Set.copyOf(roles);
            organisationId = noneIfBlank(organisationId);
            expertId = noneIfBlank(expertId);
            district = noneIfBlank(district);
            team = noneIfBlank(team);
            if (login.isEmpty() || login.length() > MOST_CHARS || login.chars().anyMatch(Character::isWhitespace)) {
                throw rejected(
                        "login",
                        "登录名需要 1 到 %d 个字符，不含空格。".formatted(MOST_CHARS),
                        "A login has 1 to %d characters and no spaces.".formatted(MOST_CHARS));
            }
            if (displayName.isEmpty() || displayName.length() > MOST_CHARS) {
                throw rejected(
                        "displayName",
                        "姓名需要 1 到 %d 个字符。".formatted(MOST_CHARS),
                        "A name has 1 to %d characters.".formatted(MOST_CHARS));
            }
            if (roles.isEmpty() || roles.contains(Role.SYSTEM)) {
                throw rejected("roles", "请至少选一个角色。", "Choose at least one role.");
            }
            if (roles.contains(Role.ENTERPRISE) && organisationId == null) {
                throw rejected(
                        "organisationId", "企业账号需要企业编号。", "An enterprise's account needs the id of the enterprise.");
            }
            if (roles.contains(Role.EXPERT) && expertId == null) {
                throw rejected("expertId", "专家账号需要专家编号。", "An expert's account needs the id of the expert.");
            }
        }

        /** Somebody of the office who sees everything. */
        public static NewAccount staff(String login, String displayName, Role role) {
            return new NewAccount(login, displayName, Set.of(role), null, null, null, null);
        }

        /** The roles as an account keeps them. */
        String roleNames() {
            return roles.stream().map(Role::name).sorted().collect(Collectors.joining(","));
        }

        private static @Nullable String noneIfBlank(@Nullable String value) {
            return value == null || value.isBlank() ? null : value.strip();
        }

        private static RejectedException rejected(String field, String zh, String en) {
            return new RejectedException(
                    Rejection.of(HttpStatus.UNPROCESSABLE_CONTENT, "account", field, null, new Sentence(zh, en)));
        }
    }
}
