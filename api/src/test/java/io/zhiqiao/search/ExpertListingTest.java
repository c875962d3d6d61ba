package io.zhiqiao.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.expert.ExpertSummary;
import io.zhiqiao.search.ExpertListing.Kind;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExpertListingTest {

    @Test
    void pagesJoinToAllAndTheNextOneIsEmpty() {
        var all = IntStream.range(0, 45).mapToObj(ExpertListingTest::expert).toList();
        var listing = new ExpertListing(Kind.EVERYBODY, all, 45);

        assertThat(listing.page(1, 20)).isEqualTo(all.subList(0, 20));
        assertThat(listing.page(3, 20)).isEqualTo(all.subList(40, 45));
        assertThat(listing.page(4, 20)).isEmpty();
        assertThat(listing.page(100_000, 20)).isEmpty();
    }

    private static ExpertEntry expert(int number) {
        var summary =
                new ExpertSummary("E" + number, "某", "", "", "", "", List.of(), new ExpertSummary.Load(null, null));
        return new ExpertEntry(summary, List.of(), null, "mou");
    }
}
