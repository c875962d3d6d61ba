package io.zhiqiao.followup;

import io.zhiqiao.account.Role;
import io.zhiqiao.document.TourOwners;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who reaches what proves a result: whoever reaches the result; whoever may write it adds to it. */
@Component
class ResultDocuments implements TourOwners {

    private final ResultReach reach;

    ResultDocuments(ResultReach reach) {
        this.reach = reach;
    }

    @Override
    public Reached reach(String ownerId) {
        var tourId = ownerId.substring(0, Math.max(ownerId.indexOf('/'), 0));
        var problemId = ownerId.substring(ownerId.indexOf('/') + 1);
        var reached = reach.reach(tourId, problemId);
        var adding = EnumSet.noneOf(Role.class);
        if (reached.mayWrite()
                && reached.tour().state().isHeld()
                && !reached.tour().state().isOver()) {
            adding.add(reached.side());
        }
        return new Reached(problemId, reached.roles(), Set.copyOf(adding));
    }
}
