package io.zhiqiao.casebook;

import io.zhiqiao.indexer.corpus.CaseKind;
import io.zhiqiao.indexer.corpus.LibraryCase;
import io.zhiqiao.matcher.retrieve.CaseFilter;
import org.jspecify.annotations.Nullable;

/**
 * What a list of cases was asked.
 *
 * @param text what is looked for; empty for all
 * @param kind of this kind; null for all
 * @param industry beginning of a code of GB/T 4754; empty for all
 * @param district empty for all
 */
public record CaseQuestion(String text, @Nullable CaseKind kind, String industry, String district) {

    /** Longest {@code text}, in UTF-16 code units. */
    public static final int MAX_CHARS = 200;

    /** Strips the blanks. */
    public CaseQuestion {
        text = text.strip();
        industry = industry.strip();
        district = district.strip();
    }

    /** The same question without the text. */
    CaseFilter filter() {
        return new CaseFilter(kind, industry, district);
    }

    boolean accepts(LibraryCase told) {
        return (kind == null || kind == told.kind())
                && told.subject().industryCode().startsWith(industry)
                && (district.isEmpty() || district.equals(told.subject().district()));
    }
}
