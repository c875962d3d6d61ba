package io.zhiqiao.followup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of a problem at a tour, for programmes.
 *
 * @param tourId which tour
 * @param problemId which problem
 * @param title its title
 * @param enterprise name of the firm
 * @param month in which it counts, as yyyy-MM: that of the event; null while the tour has no day
 * @param results in the order of their moments
 * @param countedLevel what counts today, 0 to 6; -1 while nothing was reached
 * @param solved whether that counts as solved
 * @param counted whether this tour counts it
 * @param owner whose it is; null before anything was reached
 * @param shared who else has credit
 * @param ownerVersion version of the owner; 0 before anything was reached
 */
record ResultResponse(
        String tourId,
        String problemId,
        String title,
        String enterprise,
        @Nullable String month,
        List<One> results,
        int countedLevel,
        boolean solved,
        boolean counted,
        @Nullable Owner owner,
        List<Owner> shared,
        long ownerVersion) {

    static ResultResponse of(ResultLine line) {
        var outcome = line.outcome();
        var owner = Optional.ofNullable(outcome.owner());
        var tourId = line.tour().tourId();
        return new ResultResponse(
                tourId,
                line.problemId(),
                line.title(),
                line.enterprise(),
                Optional.ofNullable(line.month()).map(YearMonth::toString).orElse(null),
                outcome.stated().stream().map(One::of).toList(),
                outcome.countedLevel(),
                outcome.isSolved(),
                outcome.isSolved() && outcome.isCountedBy(tourId),
                owner.map(ResultOwner::owner).orElse(null),
                owner.map(ResultOwner::sharedWith).orElse(List.of()),
                owner.map(ResultOwner::version).orElse(0L));
    }

    /**
     * A result of one moment.
     *
     * @param moment by when
     * @param level 0 to 6; null where there is none
     * @param countedLevel what of it counts; -1 for none
     * @param waitsForEnterprise whether the firm still has to confirm it
     * @param reachedOn the day
     * @param documents ids of what proves it
     * @param kinds of co-operation
     * @param amount in 万元
     * @param note in words
     * @param reason why there is none
     * @param version grows with each change
     */
    record One(
            Moment moment,
            @Nullable Integer level,
            int countedLevel,
            boolean waitsForEnterprise,
            @Nullable LocalDate reachedOn,
            List<String> documents,
            List<String> kinds,
            @Nullable BigDecimal amount,
            String note,
            String reason,
            long version) {

        static One of(Stated stated) {
            var result = stated.result();
            return new One(
                    result.moment(),
                    result.level(),
                    stated.countedLevel(),
                    stated.waitsForEnterprise(),
                    result.reachedOn(),
                    stated.documentIds(),
                    result.kindList(),
                    result.amount(),
                    result.note(),
                    result.reason(),
                    result.version());
        }
    }
}
