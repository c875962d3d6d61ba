package io.zhiqiao.search;

import io.zhiqiao.expert.ExpertSummary;
import io.zhiqiao.language.Sentence;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of experts shows.
 *
 * @param text that was looked for; empty for everybody
 * @param kind how experts were found
 * @param ofAll experts there are
 * @param total experts found, on all pages
 * @param first place of the first row, from 1
 * @param rows of this page
 * @param facets in their order
 * @param orders all orders as they stand in addresses
 * @param order the chosen one
 * @param byWork whether what people work on was asked for
 * @param narrowed whether a facet is chosen
 * @param previousUrl the page before; null on the first one
 * @param nextUrl the next page; null on the last one
 * @param byWorkUrl the same text looked for in what people work on; null where that was done
 */
record ExpertListView(
        String text,
        ExpertListing.Kind kind,
        int ofAll,
        int total,
        int first,
        List<Row> rows,
        List<Facet> facets,
        List<String> orders,
        String order,
        boolean byWork,
        boolean narrowed,
        @Nullable String previousUrl,
        @Nullable String nextUrl,
        @Nullable String byWorkUrl) {

    /** An expert with what (s)he works on, codes in words. */
    record Row(
            ExpertSummary expert,
            String interests,
            List<Sentence> problemTypes,
            @Nullable LocalDate verifiedOn) {}

    /** A filter with all its values; its name is that of the request parameter. */
    record Facet(String name, List<Option> options) {

        static Facet of(String name, List<Sentence> values, List<String> chosen) {
            return new Facet(
                    name,
                    values.stream()
                            .map(value -> new Option(value.zh(), value, chosen.contains(value.zh())))
                            .toList());
        }

        /** How many options are chosen. */
        public long chosenCount() {
            return options.stream().filter(Option::chosen).count();
        }
    }

    /** A value of a filter. */
    record Option(String value, Sentence label, boolean chosen) {}
}
