package io.zhiqiao.search;

import io.zhiqiao.expert.ExpertSummary;
import io.zhiqiao.indexer.corpus.Expert;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expert as the list of all experts keeps one.
 *
 * @param summary the expert in a line, without contact data
 * @param problemTypes 工艺, 材料 …
 * @param verifiedOn when the profile was last checked; null for never
 * @param nameSound orders names
 */
record ExpertEntry(
        ExpertSummary summary,
        List<String> problemTypes,
        @Nullable LocalDate verifiedOn,
        String nameSound) {

    ExpertEntry {
        problemTypes = List.copyOf(problemTypes);
    }

    static ExpertEntry of(Expert expert, NameSound sound) {
        return new ExpertEntry(
                ExpertSummary.of(expert),
                expert.expertise().problemTypes(),
                expert.standing().verifiedOn(),
                sound.of(expert.name().display()));
    }

    /** Services left this year; null where nobody counted. */
    @Nullable
    Integer servicesLeft() {
        var load = summary.load();
        return load.used() == null || load.cap() == null ? null : load.cap() - load.used();
    }
}
