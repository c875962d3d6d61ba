package io.zhiqiao.casebook;

import io.zhiqiao.matcher.CaseFinder;
import io.zhiqiao.matcher.retrieve.CaseFilter;
import java.util.List;
import org.springframework.stereotype.Component;

/** Published cases like a text, for other lists of what was found. */
@Component
public final class FoundCases {

    private final CaseFinder finder;

    FoundCases(CaseFinder finder) {
        this.finder = finder;
    }

    /** The most alike first, as everybody may read them; none for a blank text. */
    public List<CaseLine> like(String text, int limit) {
        return finder.like(text, CaseFilter.NONE, limit).stream()
                .map(found -> CaseLine.of(found.told(), found.fit()))
                .toList();
    }
}
