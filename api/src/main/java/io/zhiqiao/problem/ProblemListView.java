package io.zhiqiao.problem;

import io.zhiqiao.language.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the list of problems shows.
 *
 * @param page the problems of this page
 * @param rows the same with their codes in words
 * @param filters in their order
 * @param nextUrl the next page; null on the last one
 */
public record ProblemListView(
        ProblemPage page,
        List<Row> rows,
        List<Filter> filters,
        @Nullable String nextUrl) {

    /** A problem with its codes in words. */
    public record Row(ProblemSummary problem, Sentence district, Sentence team, Sentence status) {}

    /** A filter with all its values; its name is that of the request parameter. */
    public record Filter(String name, List<Option> options) {}

    /** A value of a filter. */
    public record Option(String value, Sentence label, boolean chosen) {}
}
