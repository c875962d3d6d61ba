package io.zhiqiao.document;

import io.zhiqiao.account.Role;
import java.util.Set;

/** Knows who reaches what a tour did for a problem; answered by those who keep it. */
public interface TourOwners {

    /**
     * A problem of a tour as whoever asks reaches it.
     *
     * @param ownerId as {@link DocumentOwner#tour} makes it
     * @throws io.zhiqiao.error.RejectedException (404) if there is none for them
     */
    Reached reach(String ownerId);

    /**
     * What somebody reaches.
     *
     * @param problemId the problem that it is about
     * @param roles as what they reach it; never empty
     * @param adding as what they may add documents; empty for not at all
     */
    record Reached(String problemId, Set<Role> roles, Set<Role> adding) {

        /** Copies the sets. */
        public Reached {
            roles = Set.copyOf(roles);
            adding = Set.copyOf(adding);
        }
    }
}
