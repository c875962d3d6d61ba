package io.zhiqiao.monthly;

import io.zhiqiao.indexer.corpus.Organisation;
import io.zhiqiao.indexer.corpus.OrganisationId;
import io.zhiqiao.indexer.corpus.OrganisationRef;
import io.zhiqiao.indexer.corpus.PatentUsage;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.corpus.ProblemId;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import java.util.List;
import java.util.function.IntFunction;

/** Writes the records of a {@link YearOfRecords} that have a body, and withdraws some. */
final class YearBodies {

    private final RecordStore records;
    private final YearOfRecords year;
    private final IntFunction<String> team;

    YearBodies(RecordStore records, YearOfRecords year, IntFunction<String> team) {
        this.records = records;
        this.year = year;
        this.team = team;
    }

    void write() {
        try (var write = records.begin()) {
            for (var one : year.problems) {
                var bare = Problem.ofText(new ProblemId(one.id()), "难题 " + one.id(), "正文");
                write.put(
                        RecordKind.PROBLEMS,
                        new Problem(
                                bare.id(),
                                bare.title(),
                                bare.problemText(),
                                new Problem.Classification(
                                        "", "", "", List.of(), one.team() == 0 ? "" : team.apply(one.team())),
                                bare.statement(),
                                bare.engagement(),
                                new Problem.Posting(
                                        new OrganisationRef(new OrganisationId(one.firm()), one.firm()),
                                        "",
                                        "",
                                        "",
                                        bare.posting().status(),
                                        null)),
                        "test");
            }
            for (var one : year.firms) {
                write.put(
                        RecordKind.ORGANISATIONS,
                        new Organisation(
                                new OrganisationId(one.id()),
                                one.id(),
                                "企业",
                                "",
                                List.of(),
                                one.industry(),
                                "",
                                "",
                                "",
                                List.of(),
                                new Organisation.PatentAccount("", one.consent()),
                                ""),
                        "test");
            }
            for (var one : year.usages) {
                write.put(
                        RecordKind.PATENT_USAGE,
                        new PatentUsage(
                                new OrganisationId(one.firm()),
                                one.month(),
                                "库" + one.number(),
                                "",
                                one.number() % 3 == 0 ? "Total_Item_Requests" : "Searches_Regular",
                                PatentUsage.Breakdown.NONE,
                                one.count()),
                        "test");
            }
            year.problems.stream()
                    .filter(YearOfRecords.Posted::withdrawn)
                    .forEach(one -> write.withdraw(RecordKind.PROBLEMS, one.id()));
            year.firms.stream()
                    .filter(YearOfRecords.Firm::withdrawn)
                    .forEach(one -> write.withdraw(RecordKind.ORGANISATIONS, one.id()));
            write.commit();
        }
    }
}
