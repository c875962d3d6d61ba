package io.zhiqiao.service;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.audit.Audit;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.lifecycle.Refusals;
import io.zhiqiao.record.IdempotentRequests;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the sides of a match say of each other in the end. */
@Service
public class Ratings {

    private static final int WORST_WITHOUT_WORDS = 3;

    private final RatingRows ratings;
    private final SolvedLevels levels;
    private final BothSides sides;
    private final Cases cases;
    private final IdempotentRequests requests;
    private final Audit audit;
    private final CurrentPerson people;
    private final Clock clock;

    Ratings(
            RatingRows ratings,
            SolvedLevels levels,
            BothSides sides,
            Cases cases,
            IdempotentRequests requests,
            Audit audit,
            CurrentPerson people,
            Clock clock) {
        this.ratings = ratings;
        this.levels = levels;
        this.sides = sides;
        this.cases = cases;
        this.requests = requests;
        this.audit = audit;
        this.people = people;
        this.clock = clock;
    }

    /** The ratings of a match. */
    @Transactional(readOnly = true)
    public List<Rating> ratings(String matchId) {
        sides.reach(matchId);
        return ratings.findByMatchIdOrderByRatedAt(matchId);
    }

    /**
     * Rates the other side; once rated by the enterprise, a solved problem is a case that matching finds.
     *
     * @throws RejectedException (403, 404, 409, 422) if it may not be rated, or was rated already
     */
    @Transactional
    public Rating rate(String matchId, @Nullable Integer stars, @Nullable String text) {
        var reached = sides.together(matchId);
        var side = Side.of(reached.roles());
        if (side == Side.OFFICE) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.FORBIDDEN, "sides-only", "评价由双方填写。", "Ratings are for the two sides of the match."));
        }
        if (ratings.findByMatchIdAndSide(matchId, side).isPresent()) {
            throw new RejectedException(
                    Rejection.of(HttpStatus.CONFLICT, "rated-already", "您已评价过。", "You have rated already."));
        }
        if (stars == null || stars < 1 || stars > 5) {
            throw Refusals.field("range", "stars", "请打 1 到 5 分。", "Give 1 to 5 stars.");
        }
        var words = Services.text("text", text);
        if (stars < WORST_WITHOUT_WORDS && words.isEmpty()) {
            throw Refusals.field("required", "text", "低于 3 分请写明原因，便于改进。", "Below 3 stars, say why.");
        }
        var rated = ratings.save(new Rating(
                UUID.randomUUID().toString(),
                matchId,
                reached.match().problemId(),
                side,
                stars,
                words,
                people.get().login(),
                clock.instant(),
                0));
        audited("rating.give", "match", matchId, null, side + " " + stars);
        if (side == Side.ENTERPRISE) {
            levels.level(rated.problemId())
                    .filter(level -> level.countedLevel() >= Ladder.DOCUMENT_FROM)
                    .ifPresent(level -> cases.add(reached, level));
        }
        return rated;
    }

    /**
     * As {@link #rate}, once for each key: sent again, it answers with the rating that was given.
     *
     * @param requestKey by which a repeated request is known; null for none
     */
    @Transactional
    public Rating rateOnce(
            String matchId, @Nullable Integer stars, @Nullable String text, @Nullable String requestKey) {
        var ratingId = requests.once(
                people.get().login(),
                "rating.give " + matchId,
                requestKey,
                stars + " " + text,
                () -> rate(matchId, stars, text).ratingId());
        return ratings.findById(ratingId).orElseThrow();
    }

    private void audited(String action, String kind, String id, @Nullable String oldValue, @Nullable String newValue) {
        audit.add(new Audit.Deed(people.get().actor(people.origin()), action, kind, id, oldValue, newValue, null));
    }
}
