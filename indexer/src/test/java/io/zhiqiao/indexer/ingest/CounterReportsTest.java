package io.zhiqiao.indexer.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.zhiqiao.indexer.corpus.OrganisationId;
import io.zhiqiao.indexer.corpus.PatentUsage;
import io.zhiqiao.indexer.ingest.ImportReport.SheetReport;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CounterReportsTest {

    private static final String TSV = """
            Report_Name\tDatabase Search and Item Usage
            Report_ID\tDR_D1
            Release\t5.1
            Institution_Name\t某企业
            Institution_ID\tISNI:1234123412341234; zq:Q1
            Metric_Types\tSearches_Regular
            Report_Filters\t
            Report_Attributes\t
            Exceptions\t
            Reporting_Period\tBegin_Date=2026-01-01; End_Date=2026-03-31
            Created\t2026-04-01T00:00:00Z
            Created_By\tSample
            Registry_Record\t

            Database\tPublisher\tPublisher_ID\tPlatform\tProprietary_ID\tMetric_Type\tReporting_Period_Total\tJan-2026\tFeb-2026\tMar-2026
            海外专利库\t\t\t平台一\t\tSearches_Regular\t12\t5\t0\t7
            海外专利库\t\t\t平台一\t\tTotal_Item_Requests\t9\t1\t2\t3
            """;

    private static final String JSON = """
            {"Report_Header": {"Report_ID": "DR_D1", "Release": "5.1", "Institution_Name": "某企业",
              "Institution_ID": {"Proprietary": ["zq:Q1"]}},
             "Report_Items": [{"Database": "海外专利库", "Platform": "平台一", "Attribute_Performance": [
               {"Performance": {"Searches_Regular": {"2026-01": 5, "2026-03": 7}}}]}]}
            """;

    @TempDir
    private Path folder;

    private ImportFixture fixture;

    @BeforeEach
    void open() {
        fixture = new ImportFixture(folder);
        fixture.run(fixture.file("organisations.csv", ImportFixture.ORGANISATIONS));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aTabularReportIsReadMonthByMonthAndZeroIsNoUsage() {
        var report = fixture.run(fixture.file("usage.tsv", TSV));

        assertThat(fixture.store().usageOf(new OrganisationId("Q1")))
                .extracting(usage -> usage.period().toString(), PatentUsage::metricType, PatentUsage::count)
                .containsExactly(tuple("2026-01", "Searches_Regular", 5L), tuple("2026-03", "Searches_Regular", 7L));
        assertThat(report.firstRejected())
                .extracting(RejectedRow::row, RejectedRow::rule, RejectedRow::value)
                .containsExactly(tuple(17, "sum", "9"), tuple(17, "sum", "9"), tuple(17, "sum", "9"));
    }

    @Test
    void theJsonFormSaysTheSame() {
        fixture.run(fixture.file("usage.tsv", TSV));

        var report = fixture.run(fixture.file("usage.json", JSON));

        assertThat(report.isClean()).as(report.toString()).isTrue();
        assertThat(report.total(SheetReport::unchanged)).isEqualTo(2);
    }

    @Test
    void anUnknownInstitutionIsAFaultUnlessTheOptionsNameIt() {
        var file = fixture.file("usage.json", JSON.replace("zq:Q1", "zq:Q9"));

        assertThat(fixture.run(file).firstRejected())
                .extracting(RejectedRow::rule)
                .containsOnly("reference");
        assertThat(fixture.run(ImportOptions.DEFAULT.withOrganisation("Q1"), file)
                        .total(SheetReport::added))
                .isEqualTo(2);
    }

    @Test
    void otherReportsAndReleasesAreNamed() {
        assertThat(fixture.run(fixture.file("a.tsv", TSV.replace("DR_D1", "TR_J1")))
                        .problems())
                .extracting(FileProblem::rule)
                .containsExactly("counter");
        assertThat(fixture.run(fixture.file("b.json", JSON.replace("5.1", "5"))).problems())
                .extracting(FileProblem::rule)
                .containsExactly("counter");
    }

    @Test
    void aReportThatBreaksOffIsNamedAndWhatWasReadCounts() {
        var report = fixture.run(fixture.file("usage.json", JSON.substring(0, JSON.length() - 3)));

        assertThat(report.problems()).extracting(FileProblem::rule).containsExactly("damaged");
        assertThat(report.total(SheetReport::added)).isEqualTo(2);
    }
}
