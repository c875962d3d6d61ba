package io.zhiqiao.followup;

import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Whose the solution of a problem is. A problem has one owner, so that its solution is counted once.
 *
 * @param problemId which problem
 * @param owner who counts it
 * @param tourId the tour at which that was settled; the one that counts it, where the owner is a tour
 * @param shared who else has credit, one a line, never the owner; nobody of them counts it
 * @param version grows with each change; 0 before it is written
 */
@Table("result_owner")
public record ResultOwner(
        @Id String problemId,
        Owner owner,
        String tourId,
        String shared,
        @Version long version) {

    /** Who else has credit. */
    public List<Owner> sharedWith() {
        return shared.lines().map(Owner::valueOf).toList();
    }

    /** Whether this tour counts it. */
    public boolean isCountedBy(String tour) {
        return owner == Owner.TOUR && tourId.equals(tour);
    }
}
