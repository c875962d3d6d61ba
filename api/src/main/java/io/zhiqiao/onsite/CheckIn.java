package io.zhiqiao.onsite;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * That somebody came to a tour (签到).
 *
 * @param checkInId random, unchanging
 * @param tourId to which tour
 * @param kind as what
 * @param personId id of the expert, or key of the firm; null for a guest
 * @param name who came; for a firm the person, blank where only the firm was noted
 * @param organisation where they are from; may be blank
 * @param cameAt when
 * @param notedBy login of who noted it
 * @param how by the code on the badge, or at the desk
 * @param undoneAt when it was taken back; null while it counts
 * @param undoneBy who took it back; null while it counts
 * @param undoneWhy as given; null while it counts
 * @param onceKey of a person and a day at most one that counts; null for guests and what was taken back
 * @param version grows with each change; 0 before it is written
 */
@Table("check_in")
public record CheckIn(
        @Id String checkInId,
        String tourId,
        PersonKind kind,
        @Nullable String personId,
        String name,
        String organisation,
        Instant cameAt,
        String notedBy,
        CheckInWay how,
        @Nullable Instant undoneAt,
        @Nullable String undoneBy,
        @Nullable String undoneWhy,
        @Nullable String onceKey,
        @Version long version) {

    /** Whether it counts. */
    public boolean counts() {
        return undoneAt == null;
    }

    /** Whether it is of this expert or firm, and counts. */
    public boolean isOf(PersonKind what, String id) {
        return counts() && kind == what && id.equals(personId);
    }

    CheckIn undone(String who, String why, Instant now) {
        return new CheckIn(
                checkInId,
                tourId,
                kind,
                personId,
                name,
                organisation,
                cameAt,
                notedBy,
                how,
                now,
                who,
                why,
                null,
                version);
    }
}
