package io.zhiqiao.service;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A level of “solved” that somebody stated for a problem; the latest counts.
 *
 * @param levelId grows with time; null before it is written
 * @param problemId which problem
 * @param matchId by which match it was reached; null where it was at a tour
 * @param tourId at which tour it was reached; null where it was by a match
 * @param level 0 to 6, see {@link Ladder}
 * @param documents ids of the documents that prove it, one a line; blank for none
 * @param note what was reached, in words; may be blank
 * @param statedBy login
 * @param statedAt when
 * @param confirmedBy login of the enterprise; null until it confirms
 * @param confirmedAt as {@code confirmedBy}
 */
@Table("solved_level")
public record SolvedLevel(
        @Id @Nullable Long levelId,
        String problemId,
        @Nullable String matchId,
        @Nullable String tourId,
        int level,
        String documents,
        String note,
        @JsonIgnore String statedBy,
        Instant statedAt,
        @JsonIgnore @Nullable String confirmedBy,
        @Nullable Instant confirmedAt) {

    SolvedLevel confirmed(String login, Instant at) {
        return new SolvedLevel(
                levelId, problemId, matchId, tourId, level, documents, note, statedBy, statedAt, login, at);
    }

    /** Ids of the documents that prove it. */
    public List<String> documentIds() {
        return documents.lines().map(String::strip).filter(id -> !id.isEmpty()).toList();
    }

    /** The level that counts: without the enterprise's word no more than a solution was proposed. */
    public int countedLevel() {
        return confirmedAt == null ? Math.min(level, Ladder.CONFIRMATION_FROM - 1) : level;
    }

    /** Whether the enterprise still has to confirm it. */
    public boolean waitsForEnterprise() {
        return level >= Ladder.CONFIRMATION_FROM && confirmedAt == null;
    }
}
