package io.zhiqiao.indexer.corpus;

import java.time.YearMonth;

/**
 * How often an organisation used a patent database in one month (专利库使用记录), shaped after COUNTER R5.1.
 *
 * @param organisationId who
 * @param period which month
 * @param database which database; never blank
 * @param platform on which platform; may be empty
 * @param metricType COUNTER's name, or a local one in a namespace of its own, for example {@code "zq:Alerts"}
 * @param breakdown what the count is split by
 * @param count how often, greater than 0
 */
public record PatentUsage(
        OrganisationId organisationId,
        YearMonth period,
        String database,
        String platform,
        String metricType,
        Breakdown breakdown,
        long count) {

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if {@code count} is below 1, or {@code database} or {@code metricType} is blank
     */
    public PatentUsage {
        if (count < 1) {
            throw new IllegalArgumentException(
                    "%3$s 的 %2$s 次数（%1$d）须大于 0。\nThe count (%d) of %s in %s must be greater than 0."
                            .formatted(count, organisationId, period));
        }
        if (database.isBlank() || metricType.isBlank()) {
            throw new IllegalArgumentException(
                    "数据库（%1$s）与指标（%2$s）不能为空。\nThe database (%s) and the metricType (%s) must not be blank."
                            .formatted(database, metricType));
        }
    }

    /** What makes two reports speak of the same count: importing it again replaces the count, it never adds to it. */
    public String key() {
        return String.join(
                "|",
                organisationId.value(),
                database,
                platform,
                period.toString(),
                metricType,
                breakdown.ipcSubclass(),
                breakdown.action(),
                breakdown.authority(),
                breakdown.dataType(),
                breakdown.accessMethod(),
                breakdown.userPseudonym());
    }

    /**
     * What a count is split by; each may be empty. The query's text is never among it.
     *
     * @param ipcSubclass technology looked into, only with the enterprise's consent
     * @param action 检索, 浏览, 下载, 收藏, 预警
     * @param authority patent authority, for example {@code "US"}
     * @param dataType COUNTER's Data_Type
     * @param accessMethod COUNTER's Access_Method
     * @param userPseudonym salted per month
     */
    public record Breakdown(
            String ipcSubclass,
            String action,
            String authority,
            String dataType,
            String accessMethod,
            String userPseudonym) {

        /** Not split. */
        public static final Breakdown NONE = new Breakdown("", "", "", "", "", "");
    }
}
