package io.zhiqiao.indexer.ingest.sheet;

import io.zhiqiao.indexer.corpus.EvidenceId;
import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.corpus.ServiceCase;
import io.zhiqiao.indexer.store.RecordKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sheet of service cases (服务案例). */
public final class ServiceCaseSheet {

    static final Column ID = Column.required("caseId", "案例编号", "Case id", "E0001-C1");
    static final Column EXPERT =
            Column.required("expertId", "专家编号", "Expert id", "E0001").noted("专家表中的编号。An id of the sheet of experts.");
    static final Column PROBLEM = Column.required("problem", "企业难题", "Problem", "压铸壳体气密性不合格，批次波动大")
            .max(4_000)
            .alias("问题");
    static final Column APPROACH = Column.required("approach", "解决办法", "Approach", "改排气槽并加真空，重定慢压射切换点")
            .max(4_000)
            .alias("做法");
    static final Column RESULT = Column.required("result", "效果", "Result", "漏气率由 6% 降到 0.8%")
            .max(4_000)
            .alias("结果");
    static final Column YEAR = Column.optional("year", "年份", "Year", "2025");
    static final Column ORGANISATION = Column.optional("organisation", "服务单位", "Organisation", "重庆示例机电有限公司")
            .max(200)
            .alias("organisationId", "企业", "单位");
    static final Column CONFIRMED = Column.optional("confirmedBy", "确认方", "Confirmed by", "企业确认")
            .max(200)
            .alias("确认");

    static final Sheet<ServiceCase> SHEET = new Sheet<>(
            "服务案例",
            RecordKind.SERVICE_CASES,
            List.of(ID, EXPERT, PROBLEM, APPROACH, RESULT, YEAR, ORGANISATION, CONFIRMED),
            ServiceCaseSheet::parse,
            List.of("cases", "case", "案例"));

    private ServiceCaseSheet() {}

    private static @Nullable ServiceCase parse(RowCells row) {
        var id = row.key(ID);
        var expert = OutputSheet.expert(row, EXPERT);
        var problem = row.text(PROBLEM);
        var approach = row.text(APPROACH);
        var result = row.text(RESULT);
        var year = Days.year(row, YEAR);
        var organisation = Organisations.optional(row, ORGANISATION);
        var confirmedBy = row.text(CONFIRMED);
        return row.isRight()
                ? new ServiceCase(
                        new EvidenceId(id),
                        new ExpertId(expert),
                        problem,
                        approach,
                        result,
                        year,
                        organisation,
                        confirmedBy)
                : null;
    }
}
