package io.zhiqiao.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/**
 * The accounts. What changes is one statement each, so that two changes at once both count, and a sign-in that fails
 * never undoes what an administrator does.
 */
interface Accounts extends Repository<Account, String> {

    /** Adds a new one. */
    Account save(Account account);

    long count();

    Optional<Account> findById(String accountId);

    Optional<Account> findByLogin(String login);

    /** Those whose login or name holds {@code text}, which is escaped by "!", by login. */
    @Query("""
            select * from account
            where login > :after
              and (lower(login) like :text escape '!' or lower(display_name) like :text escape '!')
              and (:role = '' or roles like :rolePattern)
              and (:state = '' or state = :state)
            order by login limit :size""")
    List<Account> search(String text, String role, String rolePattern, String state, String after, int size);

    /** How many may administer. */
    @Query("select count(*) from account where state = 'ACTIVE' and roles like '%ADMINISTRATOR%'")
    int countAdministrators();

    /** Counts a sign-in that failed; with the last that is allowed the account rests, and the count begins anew. */
    @Modifying
    @Query("""
            update account
            set locked_until = case when failed_sign_ins + 1 >= :most then :until else locked_until end,
                failed_sign_ins = case when failed_sign_ins + 1 >= :most then 0 else failed_sign_ins + 1 end
            where login = :login and state = 'ACTIVE'""")
    int countFailure(String login, int most, Instant until);

    @Modifying
    @Query("""
            update account set failed_sign_ins = 0, locked_until = null
            where login = :login and (failed_sign_ins > 0 or locked_until is not null)""")
    int forgetFailures(String login);

    @Modifying
    @Query("""
            update account
            set password_hash = :hash, state = 'ACTIVE', failed_sign_ins = 0, locked_until = null, version = version + 1
            where account_id = :accountId and state <> 'CLOSED'""")
    int setPassword(String accountId, String hash);

    @Modifying
    @Query("""
            update account set state = :state, version = version + 1
            where account_id = :accountId and version = :version""")
    int setState(String accountId, long version, String state);

    @Modifying
    @Query("""
            update account
            set display_name = :displayName, roles = :roles, organisation_id = :organisationId,
                expert_id = :expertId, district = :district, team = :team, version = version + 1
            where account_id = :accountId and version = :version""")
    int change(
            String accountId,
            long version,
            String displayName,
            String roles,
            @Nullable String organisationId,
            @Nullable String expertId,
            @Nullable String district,
            @Nullable String team);
}
