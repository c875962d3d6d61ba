package io.zhiqiao.indexer.ingest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One right row per sheet: as JSON has it, with lists and objects and what stands in their way in a cell. */
final class RightRows {

    /** Organisations that the other rows refer to, as a file of their own. */
    static final String REFERRED = ImportFixture.ORGANISATIONS;

    private RightRows() {}

    static Map<String, Object> organisation() {
        return row(
                "organisationId", "Q2",
                "name", "重庆示例新材料有限公司",
                "kind", "企业",
                "creditCode", "91500000MA00000008",
                "tags", List.of("高企", "专精特新"),
                "industryCode", "3670",
                "district", "沙坪坝区",
                "rivals", List.of("甲、乙联合公司", "Q1"),
                "usageConsent", "否",
                "contact", "示例联系人");
    }

    static Map<String, Object> expert() {
        return row(
                "expertId",
                "E1",
                "name",
                "王示例",
                "formerNames",
                List.of(),
                "organisation",
                "Q1",
                "affiliationHistory",
                List.of(
                        Map.of("organisation", "某院|二所", "from", "2015-07", "to", "2019-06"),
                        Map.of("to", "2020-01", "organisation", "乙公司")),
                "title",
                "教授",
                "industryCodes",
                List.of("3670", "3252"),
                "teamIndustries",
                List.of("先进材料"),
                "researchInterests",
                "第一行\r\n第二行",
                "keywordsEn",
                List.of("die casting, vacuum", "porosity", "[1]"),
                "problemTypes",
                List.of("工艺", "材料"),
                "serviceModes",
                "现场诊断；联合攻关",
                "leave",
                List.of(Map.of("from", "2027-01-10", "to", "2027-02-20")),
                "annualCap",
                6,
                "usedThisYear",
                2,
                "outsideRoles",
                List.of(),
                "poolStatus",
                "在库",
                "verifiedOn",
                "2026-09-01",
                "consents",
                List.of(),
                "mobile",
                "13900000000");
    }

    static Map<String, Object> output() {
        return row(
                "outputId", "X1",
                "expertId", "E1",
                "kind", "论文",
                "title", "=1+1 不是公式",
                "text", "摘要\n第二段；有分号",
                "year", 2024,
                "ipc", List.of("B22D", "H01M10/6556"));
    }

    static Map<String, Object> serviceCase() {
        return row(
                "caseId", "C1",
                "expertId", "E1",
                "problem", "漏气",
                "approach", "改排气槽",
                "result", "漏气率由 6% 降到 0.8%",
                "year", 2025,
                "organisation", "Q1");
    }

    static Map<String, Object> problem() {
        return row(
                "problemId", "P1",
                "title", "压铸壳体气密性不合格",
                "kind", "技术攻关",
                "enterprise", "Q1",
                "industryCode", "3670",
                "problemText", "我们压的电机壳老是漏气\n一批好一批坏",
                "currentProblem", "漏气率 6%",
                "targets",
                        List.of(
                                Map.of("name", "漏气率；整批", "operator", "≤", "value", 1, "unit", "%"),
                                Map.of(
                                        "priority", "期望",
                                        "value", "1~2",
                                        "operator", "介于",
                                        "condition", "出厂|抽检",
                                        "name", "节拍",
                                        "unit", "min")),
                "cooperationForms", List.of("技术咨询"),
                "dueOn", "2027-06-30",
                "urgency", 4,
                "expertsWanted", 1,
                "avoidOrganisations", List.of("甲,乙"),
                "confidentiality", "公开",
                "source", "走访");
    }

    static Map<String, Object> usage() {
        return row(
                "organisation", "Q1",
                "period", "2026-10",
                "database", "海外专利库",
                "metricType", "Searches_Regular",
                "count", 12,
                "ipcSubclass", "B22D",
                "action", "检索");
    }

    /** The row with another value in one column. */
    static Map<String, Object> with(Map<String, Object> row, String column, Object value) {
        var changed = new LinkedHashMap<>(row);
        changed.put(column, value);
        return changed;
    }

    private static Map<String, Object> row(Object... keysAndValues) {
        var row = new LinkedHashMap<String, Object>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            row.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return row;
    }
}
