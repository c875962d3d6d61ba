package io.zhiqiao.indexer.ingest;

import io.zhiqiao.indexer.corpus.Consent;
import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.corpus.Organisation;
import io.zhiqiao.indexer.corpus.OrganisationRef;
import io.zhiqiao.indexer.corpus.Period;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.corpus.ServiceCase;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Records as the rows that people would type, under headers in any language. */
final class RecordRows {

    private RecordRows() {}

    static Map<String, String> of(Organisation record) {
        var row = new LinkedHashMap<String, String>();
        row.put("单位编号", record.id().value());
        row.put("Name*", record.name());
        row.put("kind", record.kind());
        row.put("统一社会信用代码", record.creditCode());
        row.put("标签", joined(record.tags()));
        row.put("行业代码", record.industryCode());
        row.put("所在区县", record.district());
        row.put("Park", record.park());
        row.put("group", record.group());
        row.put("竞争单位", references(record.rivals()));
        row.put("专利库账号", record.patentAccount().status());
        row.put("使用记录授权", flag(record.patentAccount().usageConsent()));
        row.put("联系人", record.contact());
        return row;
    }

    static Map<String, String> of(Expert record) {
        var row = new LinkedHashMap<String, String>();
        row.put("专家编号", record.id().value());
        row.put("姓名", record.name().display());
        row.put("曾用名", joined(record.name().former()));
        row.put("Latin name", record.name().latin());
        employment(row, record.employment());
        expertise(row, record.expertise());
        row.put("所在区县", record.service().district());
        row.put("服务区县", joined(record.service().servedDistricts()));
        row.put(
                "休假",
                joined(record.service().leave().stream().map(RecordRows::days).toList()));
        row.put("年度服务上限", shown(record.service().annualCap()));
        row.put("usedThisYear", shown(record.service().usedThisYear()));
        row.put("入库状态", shown(record.standing().poolStatus()));
        row.put("聘期至", shown(record.standing().termUntil()));
        row.put("核验日期", shown(record.standing().verifiedOn()).replace('-', '/'));
        row.put("授权同意", consents(record.standing().consents()));
        row.put("回避单位", references(record.ties().avoidOrganisations()));
        row.put("外部任职", roles(record.ties().outsideRoles()));
        row.put("手机", record.contact().mobile());
        row.put("E-mail", record.contact().email());
        return row;
    }

    private static void employment(Map<String, String> row, Expert.Employment employment) {
        row.put("工作单位", reference(employment.organisation()));
        row.put("部门", employment.department());
        row.put("职务", employment.post());
        row.put("职称", employment.title());
        row.put("学位", employment.degree());
        row.put(
                "任职经历",
                joined(employment.history().stream()
                        .map(RecordRows::affiliation)
                        .toList()));
    }

    private static void expertise(Map<String, String> row, Expert.Expertise expertise) {
        row.put("专家类型", expertise.kind());
        row.put("学科代码", joined(expertise.disciplineCodes()));
        row.put("行业代码", joined(expertise.industryCodes()));
        row.put("IPC小类", joined(expertise.ipcSubclasses()));
        row.put("服务队产业", joined(expertise.teamIndustries()));
        row.put("研究方向", expertise.researchInterests());
        row.put("擅长", expertise.strengths());
        row.put("中文关键词", joined(expertise.keywordsZh()));
        row.put("keywordsEn", joined(expertise.keywordsEn()));
        row.put("可解决问题类型", joined(expertise.problemTypes()));
        row.put("服务方式", joined(expertise.serviceModes()));
    }

    static Map<String, String> of(ServiceCase record) {
        var row = new LinkedHashMap<String, String>();
        row.put("案例编号", record.id().value());
        row.put("专家编号", record.expertId().value());
        row.put("企业难题", record.problem());
        row.put("Approach", record.approach());
        row.put("效果", record.result());
        row.put("年份", record.year() == 0 ? "" : record.year() + "年");
        row.put("服务单位", reference(record.organisation()));
        row.put("确认方", record.confirmedBy());
        return row;
    }

    static Map<String, String> of(Problem record) {
        var row = new LinkedHashMap<String, String>();
        row.put("难题编号", record.id().value());
        row.put("难题名称", record.title());
        row.put("problemText", record.problemText());
        row.put("难题类型", record.classification().kind());
        row.put("行业代码", record.classification().industryCode());
        row.put("技术领域", record.classification().field());
        row.put("IPC", joined(record.classification().ipc()));
        row.put("服务队", record.classification().teamIndustry());
        statement(row, record.statement());
        engagement(row, record.engagement());
        row.put("企业", reference(record.posting().enterprise()));
        row.put("区县", record.posting().district());
        row.put("联系人", record.posting().contact());
        row.put("来源", record.posting().source());
        row.put("状态", record.posting().status().name());
        row.put("有效期至", shown(record.posting().validUntil()));
        return row;
    }

    private static void statement(Map<String, String> row, Problem.Statement statement) {
        row.put("应用场景", statement.scenario());
        row.put("现状问题", statement.currentProblem());
        row.put("现有基础", statement.existingBasis());
        row.put("已尝试", statement.triedAndFailed());
        row.put(
                "指标",
                String.join(
                        "\n",
                        statement.targets().stream().map(RecordRows::target).toList()));
        row.put("约束", statement.constraints());
        row.put("待明确事项", statement.openQuestions());
        row.put("期望成熟度", shown(statement.wantedTrl()));
    }

    private static void engagement(Map<String, String> row, Problem.Engagement engagement) {
        row.put("合作方式", joined(engagement.cooperationForms()));
        row.put("预算下限", shown(engagement.budgetMin()));
        row.put("预算上限", shown(engagement.budgetMax()));
        row.put("知识产权意愿", engagement.ipWish());
        row.put("期望完成日期", shown(engagement.dueOn()));
        row.put("紧急程度", shown(engagement.urgency()));
        row.put("需求专家数", shown(engagement.expertsWanted()));
        row.put("回避单位", references(engagement.avoidOrganisations()));
        row.put(
                "保密等级",
                switch (engagement.confidentiality()) {
                    case PUBLIC -> "公开";
                    case POOL_ONLY -> "仅专家库";
                    case NAMED_ONLY -> "仅指定专家";
                });
    }

    private static String target(Problem.Target target) {
        return String.join(
                "|",
                target.name(),
                target.operator().equals("between") ? "介于" : target.operator(),
                target.value(),
                target.unit(),
                target.condition(),
                target.must() ? "必须" : "期望");
    }

    private static String affiliation(Expert.Affiliation affiliation) {
        var period = affiliation.period();
        return String.join(
                "|",
                reference(affiliation.organisation()),
                period.from() == null ? "" : YearMonth.from(period.from()).toString(),
                period.to() == null ? "至今" : YearMonth.from(period.to()).toString());
    }

    private static String days(Period period) {
        return shown(period.from()) + "~" + shown(period.to());
    }

    private static String roles(@Nullable List<Expert.OutsideRole> roles) {
        if (roles == null) {
            return "";
        }
        return roles.isEmpty()
                ? "无"
                : joined(roles.stream()
                        .map(role -> reference(role.organisation()) + "|" + role.role())
                        .toList());
    }

    private static String consents(@Nullable Collection<Consent> consents) {
        return consents == null
                ? ""
                : joined(consents.stream().map(Consent::name).toList());
    }

    private static String references(List<OrganisationRef> references) {
        return joined(references.stream().map(RecordRows::reference).toList());
    }

    private static String reference(@Nullable OrganisationRef reference) {
        if (reference == null) {
            return "";
        }
        return reference.id() == null ? reference.name() : reference.id().value();
    }

    private static String flag(@Nullable Boolean flag) {
        return flag == null ? "" : flag ? "是" : "否";
    }

    private static String joined(List<String> texts) {
        return String.join("；", texts);
    }

    private static String shown(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
