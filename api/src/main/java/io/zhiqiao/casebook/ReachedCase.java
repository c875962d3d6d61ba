package io.zhiqiao.casebook;

import io.zhiqiao.account.Role;
import io.zhiqiao.indexer.corpus.LibraryCase;
import java.util.Set;

/**
 * A case that somebody reads.
 *
 * @param told the case
 * @param version that was read
 * @param roles as what they reach it; empty for one that is published, and none of theirs
 */
public record ReachedCase(LibraryCase told, long version, Set<Role> roles) {

    /** Copies the roles. */
    public ReachedCase {
        roles = Set.copyOf(roles);
    }

    /** Whether they reach it as this. */
    boolean as(Role role) {
        return roles.contains(role);
    }

    /** Whether they work for the office, and it is theirs to write. */
    boolean isOffice() {
        return as(Role.COORDINATOR) || as(Role.SECRETARY);
    }
}
