package io.zhiqiao.matcher.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhiqiao.indexer.corpus.Organisation;
import io.zhiqiao.indexer.corpus.OrganisationRef;
import io.zhiqiao.indexer.corpus.SampleCorpus;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.indexer.store.SampleRecords;
import io.zhiqiao.indexer.store.Writes;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PatentInterestsTest {

    private static final Clock CLOCK =
            Clock.fixed(SampleCorpus.TODAY.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private RecordStore records;

    @BeforeEach
    void open() {
        records = RecordStore.open(folder);
        SampleRecords.putInto(records, "corpus");
    }

    @AfterEach
    void close() {
        records.close();
    }

    @Test
    void halfAYearHalvesACountAndSharesSumToOne() {
        var interests = of(SampleCorpus.BATTERY_MAKER);

        // 8 of this month, and 4 of half a year ago as 2, against 2 of this month.
        assertThat(interests).containsOnlyKeys("H01M", "G01N");
        assertThat(interests.get("H01M")).isCloseTo(10.0 / 12, within(1e-9));
        assertThat(interests.get("G01N")).isCloseTo(2.0 / 12, within(1e-9));
    }

    @Test
    void withoutConsentNothingIsUsed() {
        for (var consent : new @Nullable Boolean[] {false, null}) {
            Writes.put(records, RecordKind.ORGANISATIONS, maker(consent), "corpus");
            assertThat(of(SampleCorpus.BATTERY_MAKER)).isEmpty();
        }
    }

    @Test
    void consentThatIsTakenBackOrAWithdrawnRecordEndsIt() {
        Writes.withdraw(records, RecordKind.ORGANISATIONS, "Q01");

        assertThat(of(SampleCorpus.BATTERY_MAKER)).isEmpty();
    }

    @Test
    void otherOrganisationsAreNotLookedAt() {
        assertThat(of(SampleCorpus.BATTERY_MAKER)).doesNotContainKey("B22D");
        assertThat(of(SampleCorpus.UNIVERSITY)).isEmpty();
    }

    @Test
    void nobodyAndANameWithoutIdHaveNoInterests() {
        var interests = new PatentInterests(records, CLOCK);

        assertThat(interests.of(null)).isEmpty();
        assertThat(interests.of(new OrganisationRef(null, SampleCorpus.BATTERY_MAKER.name())))
                .isEmpty();
    }

    @Test
    void usageOfTheFutureCountsAsOfToday() {
        Writes.put(
                records,
                RecordKind.PATENT_USAGE,
                SampleCorpus.usage(SampleCorpus.BATTERY_MAKER, "2027-11", "G01N", 8),
                "x");

        assertThat(of(SampleCorpus.BATTERY_MAKER).get("G01N")).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void usageWithoutTechnologyIsLeftOut() {
        Writes.put(
                records,
                RecordKind.PATENT_USAGE,
                SampleCorpus.usage(SampleCorpus.BATTERY_MAKER, "2026-11", "", 99),
                "x");

        assertThat(of(SampleCorpus.BATTERY_MAKER)).containsOnlyKeys("H01M", "G01N");
    }

    private Map<String, Double> of(Organisation organisation) {
        return new PatentInterests(records, CLOCK).of(organisation.ref());
    }

    private static Organisation maker(@Nullable Boolean consent) {
        return SampleCorpus.organisation("Q01", "山城电池有限公司", "企业", "山城集团", consent);
    }
}
