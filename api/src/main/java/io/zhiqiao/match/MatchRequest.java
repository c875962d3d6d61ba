package io.zhiqiao.match;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of {@code POST /api/v1/match}: either {@code problemText} or {@code problemId}.
 *
 * @param problemText what the enterprise wrote; 1 to 20,000 UTF-16 code units
 * @param problemId a posted problem
 * @param title of a text; its first words where none is given
 * @param topK how many experts at most, 1 to 200; 20 where not said
 * @param filters whom to look at; everybody where not said
 * @param belowThreshold whether experts are listed whose fit is too low to suggest them
 */
public record MatchRequest(
        @Nullable String problemText,
        @Nullable String problemId,
        @Nullable String title,
        @Nullable Integer topK,
        @Nullable Filters filters,
        @Nullable Boolean belowThreshold) {

    /**
     * Whom to look at: in every list that is not empty, an expert must have one of the values.
     *
     * @param teams industries of service teams
     * @param districts base districts
     * @param titles professional titles
     * @param serviceModes 现场诊断, 远程咨询 …
     * @param problemTypes 工艺, 材料 …
     */
    public record Filters(
            @Nullable List<String> teams,
            @Nullable List<String> districts,
            @Nullable List<String> titles,
            @Nullable List<String> serviceModes,
            @Nullable List<String> problemTypes) {

        /** Everybody. */
        public static final Filters NONE = new Filters(null, null, null, null, null);
    }
}
