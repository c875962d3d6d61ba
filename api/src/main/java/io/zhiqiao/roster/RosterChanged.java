package io.zhiqiao.roster;

import java.util.List;

/**
 * The seats of a tour changed; published within the transaction of the change.
 *
 * @param tourId which tour
 * @param added seats that are new, or now for somebody who is to come
 * @param removed seats that are no more
 */
public record RosterChanged(String tourId, List<RosterSeat> added, List<RosterSeat> removed) {

    /** Copies the lists. */
    public RosterChanged {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }
}
