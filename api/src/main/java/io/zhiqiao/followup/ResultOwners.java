package io.zhiqiao.followup;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.account.Role;
import io.zhiqiao.audit.Audit;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.lifecycle.Refusals;
import io.zhiqiao.service.SolvedLevels;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Settles whose a result is: a tour's, a service team's or the platform's, and who shares the credit. */
@Service
public class ResultOwners {

    private static final int REASON_CHARS = 2000;

    private final OwnerRows rows;
    private final ResultReach reach;
    private final SolvedLevels levels;
    private final Audit audit;
    private final CurrentPerson people;

    ResultOwners(OwnerRows rows, ResultReach reach, SolvedLevels levels, Audit audit, CurrentPerson people) {
        this.rows = rows;
        this.reach = reach;
        this.levels = levels;
        this.audit = audit;
        this.people = people;
    }

    /** Whose the solution of a problem is; empty while nobody of a tour has said. */
    @Transactional(readOnly = true)
    public Optional<ResultOwner> of(String problemId) {
        return rows.findById(problemId);
    }

    /** Ids of the problems whose solution this tour counts, if there is one. */
    @Transactional(readOnly = true)
    public List<String> countedBy(String tourId) {
        return rows.findByTourIdAndOwner(tourId, Owner.TOUR).stream()
                .map(ResultOwner::problemId)
                .toList();
    }

    /** The first result of a tour settles the owner: the platform, where its matches had brought the problem on before; else the tour. */
    @Transactional(propagation = Propagation.MANDATORY)
    void settle(String tourId, String problemId) {
        if (rows.findById(problemId).isPresent()) {
            return;
        }
        var byMatch =
                levels.level(problemId).filter(level -> level.matchId() != null).isPresent();
        var owner = byMatch ? Owner.PLATFORM : Owner.TOUR;
        rows.save(new ResultOwner(problemId, owner, tourId, "", 0));
        audited(problemId, null, owner.name(), null);
    }

    /**
     * The office says whose the result is.
     *
     * @param shared who else has credit; the owner is left out of them
     * @param reason needed where the owner changes
     * @param version the version of the owner that was read; 0 before anybody said
     * @throws RejectedException (403, 404, 409, 412, 422) if it cannot be
     */
    @Transactional
    public ResultOwner change(
            String tourId,
            String problemId,
            @Nullable Owner owner,
            List<Owner> shared,
            @Nullable String reason,
            long version) {
        var reached = reach.toWrite(tourId, problemId);
        if (!reached.roles().contains(Role.COORDINATOR)) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.FORBIDDEN,
                    "not-yours",
                    "成果归属由协调员认定。",
                    "Whose a result is, is settled by coordinators."));
        }
        if (owner == null) {
            throw Refusals.field("required", "owner", "请选择成果归属。", "Choose whose the result is.");
        }
        var known = rows.findById(problemId);
        if (known.map(ResultOwner::version).orElse(0L) != version) {
            throw Refusals.stale();
        }
        var given = checked(known, owner, tourId, reason);
        var credit = shared.stream()
                .filter(other -> other != owner)
                .distinct()
                .map(Owner::name)
                .collect(Collectors.joining("\n"));
        var saved = saved(new ResultOwner(problemId, owner, tourId, credit, version));
        audited(problemId, known.map(one -> one.owner().name()).orElse(null), owner.name(), given);
        return saved;
    }

    private static @Nullable String checked(
            Optional<ResultOwner> known, Owner owner, String tourId, @Nullable String reason) {
        var elsewhere =
                known.filter(one -> one.owner() == Owner.TOUR && !one.tourId().equals(tourId));
        if (elsewhere.isPresent()) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.CONFLICT,
                    "owned",
                    "这项成果已归属另一次活动，只计一次。请先在那次活动中改动归属。",
                    "This result is owned by another tour, and counted once: change its owner there first."));
        }
        var given = reason == null ? "" : reason.strip();
        var changes = known.filter(one -> one.owner() != owner).isPresent();
        if (given.length() > REASON_CHARS || (changes && given.isEmpty())) {
            throw Refusals.field(
                    "no-reason",
                    "reason",
                    "改动成果归属需要写明原因，最多 2000 字。",
                    "To change whose a result is, say why, in at most 2,000 characters.");
        }
        return given.isEmpty() ? null : given;
    }

    private ResultOwner saved(ResultOwner owner) {
        try {
            return Objects.requireNonNull(rows.save(owner));
        } catch (OptimisticLockingFailureException e) {
            throw Refusals.stale();
        }
    }

    private void audited(String problemId, @Nullable String before, String after, @Nullable String reason) {
        audit.add(new Audit.Deed(
                people.get().actor(people.origin()), "tour-result.owner", "problem", problemId, before, after, reason));
    }
}
