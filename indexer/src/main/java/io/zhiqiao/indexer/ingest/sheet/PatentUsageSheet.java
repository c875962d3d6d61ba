package io.zhiqiao.indexer.ingest.sheet;

import io.zhiqiao.indexer.corpus.OrganisationRef;
import io.zhiqiao.indexer.corpus.PatentUsage;
import io.zhiqiao.indexer.ingest.source.Rule;
import io.zhiqiao.indexer.store.RecordKind;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The sheet of the usage of the patent database (专利库使用), one count per row; COUNTER reports come to the same. */
public final class PatentUsageSheet {

    static final Column ORGANISATION = Column.required("organisation", "单位", "Organisation", "Q0001")
            .noted("单位表中的编号或名称。An id or a name of the sheet of organisations.")
            .alias("organisationId", "企业", "单位编号", "单位名称", "Institution_Name");
    static final Column PERIOD =
            Column.required("period", "月份", "Period", "2026-10").alias("年月", "month");
    static final Column DATABASE =
            Column.required("database", "数据库", "Database", "海外专利库").max(200);
    static final Column PLATFORM =
            Column.optional("platform", "平台", "Platform", "").max(200);
    static final Column METRIC = Column.required("metricType", "指标类型", "Metric type", "Searches_Regular")
            .noted("COUNTER 5.1 名称，自定义须带前缀（zq:Alerts）。A name of COUNTER 5.1; local ones with a prefix.")
            .alias("指标", "Metric_Type");
    static final Column COUNT = Column.required("count", "次数", "Count", "12").noted("大于 0。Greater than 0.");
    static final Column IPC = Column.optional("ipcSubclass", "IPC小类", "IPC subclass", "B22D")
            .noted("须有企业授权。With the enterprise's consent only.")
            .alias("ipc", "IPC");
    static final Column ACTION = Column.optional("action", "操作", "Action", "检索").listed("patentAction");
    static final Column AUTHORITY =
            Column.optional("authority", "专利局", "Authority", "US").max(20);
    static final Column DATA_TYPE =
            Column.optional("dataType", "数据类型", "Data type", "").max(100).alias("Data_Type");
    static final Column ACCESS = Column.optional("accessMethod", "访问方式", "Access method", "")
            .max(100)
            .alias("Access_Method");
    static final Column PSEUDONYM =
            Column.optional("userPseudonym", "用户假名", "User pseudonym", "").max(100);

    static final Sheet<PatentUsage> SHEET = new Sheet<>(
            "专利库使用",
            RecordKind.PATENT_USAGE,
            List.of(
                    ORGANISATION,
                    PERIOD,
                    DATABASE,
                    PLATFORM,
                    METRIC,
                    COUNT,
                    IPC,
                    ACTION,
                    AUTHORITY,
                    DATA_TYPE,
                    ACCESS,
                    PSEUDONYM),
            PatentUsageSheet::parse,
            List.of("usage", "专利库使用记录", "使用记录"));

    private static final Set<String> COUNTER_METRICS = Set.of(
            "Searches_Automated",
            "Searches_Federated",
            "Searches_Regular",
            "Searches_Platform",
            "Total_Item_Investigations",
            "Total_Item_Requests",
            "Unique_Item_Investigations",
            "Unique_Item_Requests",
            "Unique_Title_Investigations",
            "Unique_Title_Requests",
            "Limit_Exceeded",
            "No_License");
    private static final Pattern LOCAL_METRIC = Pattern.compile("[A-Za-z][A-Za-z0-9]*:\\S+");

    private PatentUsageSheet() {}

    private static @Nullable PatentUsage parse(RowCells row) {
        var organisation = Organisations.known(row, ORGANISATION);
        var period = Days.month(row, PERIOD);
        var database = row.text(DATABASE);
        var platform = row.text(PLATFORM);
        var metric = metric(row);
        var breakdown = new PatentUsage.Breakdown(
                ipc(row, organisation),
                Choices.choice(row, ACTION),
                row.text(AUTHORITY),
                row.text(DATA_TYPE),
                row.text(ACCESS),
                row.text(PSEUDONYM));
        var count = Numbers.integer(row, COUNT, 1, Integer.MAX_VALUE);
        return row.isRight() && organisation != null && organisation.id() != null && period != null && count != null
                ? new PatentUsage(organisation.id(), period, database, platform, metric, breakdown, count)
                : null;
    }

    private static String metric(RowCells row) {
        var metric = row.text(METRIC);
        if (!metric.isEmpty()
                && !COUNTER_METRICS.contains(metric)
                && !LOCAL_METRIC.matcher(metric).matches()) {
            row.fault(
                    METRIC,
                    metric,
                    Rule.VALUE_LIST,
                    "请用 COUNTER 5.1 的指标名，自定义指标加前缀，如 zq:Alerts。Use a metric of COUNTER 5.1, or a prefix for a local one.");
        }
        return metric;
    }

    private static String ipc(RowCells row, @Nullable OrganisationRef organisation) {
        var ipc = Codes.one(row, IPC, Codes.ipcSubclass(row));
        var id = organisation == null ? null : organisation.id();
        if (!ipc.isEmpty() && id != null && !row.context().known().hasUsageConsent(id)) {
            row.fault(
                    IPC,
                    ipc,
                    Rule.CONSENT,
                    "企业未授权使用记录，请清空该格，或先在单位表填写授权。Clear the cell, or record the enterprise's consent first.");
        }
        return ipc;
    }
}
