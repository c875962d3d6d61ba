package io.zhiqiao.account;

import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

/** The accounts. */
interface Accounts extends CrudRepository<Account, String> {

    Optional<Account> findByLogin(String login);
}
