package io.zhiqiao.match;

import io.zhiqiao.match.MatchRequest.Filters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the workbench was asked, by its address or its form.
 *
 * @param problem id of a posted problem
 * @param problemText a text that was typed in
 * @param team chosen industries of service teams
 * @param district chosen districts
 * @param title chosen professional titles
 * @param mode chosen service modes
 * @param type chosen problem types
 * @param expert id of the expert whose detail is open
 * @param all whether experts are listed whose fit is too low to suggest them
 */
public record WorkbenchForm(
        @Nullable String problem,
        @Nullable String problemText,
        @Nullable List<String> team,
        @Nullable List<String> district,
        @Nullable List<String> title,
        @Nullable List<String> mode,
        @Nullable List<String> type,
        @Nullable String expert,
        @Nullable Boolean all) {

    boolean isEmpty() {
        return isBlank(problem) && isBlank(problemText);
    }

    Filters filters() {
        return new Filters(team, district, title, mode, type);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
