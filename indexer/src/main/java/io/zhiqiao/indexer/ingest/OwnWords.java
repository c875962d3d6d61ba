package io.zhiqiao.indexer.ingest;

import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.corpus.PoolStatus;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps what experts set for themselves, and what the service counted, when a file tells of the same person. */
final class OwnWords {

    /** Between these two a person goes alone; any other state is the office's to say. */
    private static final Set<PoolStatus> OWN_STATES = Set.of(PoolStatus.ACTIVE, PoolStatus.PAUSED);

    private final int year;
    private int kept;

    /**
     * Keeps.
     *
     * @param year in which the import is made; a count of an earlier one is over
     */
    OwnWords(int year) {
        this.year = year;
    }

    /** The expert of the file, with what is better known of the one that is kept. */
    Expert merged(Expert kept, Expert filed) {
        var own = kept.service().own();
        if (own == null) {
            return filed;
        }
        var merged = merged(own, kept, filed);
        if (!merged.service().equals(with(own, filed.service()))
                || !merged.standing().equals(filed.standing())) {
            this.kept++;
        }
        return merged;
    }

    /** How many experts a file would have changed in what is better known here. */
    int kept() {
        return kept;
    }

    private static Expert.Service with(Expert.Own own, Expert.Service filed) {
        return new Expert.Service(
                filed.district(), filed.servedDistricts(), filed.leave(), filed.annualCap(), filed.usedThisYear(), own);
    }

    private Expert merged(Expert.Own own, Expert kept, Expert filed) {
        return new Expert(
                filed.id(),
                filed.name(),
                filed.employment(),
                filed.expertise(),
                service(own, kept.service(), filed.service()),
                own.limits() ? standing(kept.standing(), filed.standing()) : filed.standing(),
                filed.ties(),
                filed.contact());
    }

    private Expert.Service service(Expert.Own own, Expert.Service kept, Expert.Service filed) {
        var counted = own.countedYear();
        return new Expert.Service(
                filed.district(),
                filed.servedDistricts(),
                own.limits() ? kept.leave() : filed.leave(),
                own.limits() ? kept.annualCap() : filed.annualCap(),
                counted != null && counted == year ? kept.usedThisYear() : filed.usedThisYear(),
                own);
    }

    private static Expert.Standing standing(Expert.Standing kept, Expert.Standing filed) {
        return isOwn(kept.poolStatus()) && isOwn(filed.poolStatus())
                ? new Expert.Standing(kept.poolStatus(), filed.termUntil(), filed.verifiedOn(), filed.consents())
                : filed;
    }

    private static boolean isOwn(@Nullable PoolStatus status) {
        return status == null || OWN_STATES.contains(status);
    }
}
