package io.zhiqiao.casebook;

import io.zhiqiao.indexer.corpus.CaseKind;
import io.zhiqiao.indexer.corpus.CaseState;
import io.zhiqiao.indexer.corpus.LibraryCase;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A case in a list, as everybody may read it.
 *
 * @param caseId its id
 * @param kind a solved problem, or an innovation of the shop floor
 * @param title what it is called
 * @param result what came of it
 * @param industryCode GB/T 4754; may be empty
 * @param district may be empty
 * @param finishedOn the day on which the result was there; null where it is not said
 * @param state of its life cycle
 * @param enterprise where it happened; null where it did not agree to be named
 * @param fit how much it is like what was asked, in [0, 1]; null where nothing was asked
 */
public record CaseLine(
        String caseId,
        CaseKind kind,
        String title,
        String result,
        String industryCode,
        String district,
        @Nullable LocalDate finishedOn,
        CaseState state,
        @Nullable String enterprise,
        @Nullable Double fit) {

    static CaseLine of(LibraryCase told, @Nullable Double fit) {
        var subject = told.subject();
        var named = told.origin().namedEnterprise();
        return new CaseLine(
                told.id().value(),
                told.kind(),
                told.title(),
                told.story().result(),
                subject.industryCode(),
                subject.district(),
                subject.finishedOn(),
                told.state(),
                named == null ? null : named.name(),
                fit);
    }
}
