package io.zhiqiao.indexer.ingest.sheet;

import io.zhiqiao.indexer.corpus.Confidentiality;
import io.zhiqiao.indexer.corpus.OrganisationRef;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.corpus.ProblemId;
import io.zhiqiao.indexer.corpus.ProblemStatus;
import io.zhiqiao.indexer.ingest.source.Rule;
import io.zhiqiao.indexer.store.RecordKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sheet of technical problems (难题). */
public final class ProblemSheet {

    static final Column ID =
            Column.required("problemId", "难题编号", "Problem id", "P0001").alias("需求编号");
    static final Column TITLE = Column.required("title", "难题名称", "Title", "压铸壳体气密性不合格")
            .max(Problem.MAX_TITLE_CHARS)
            .noted("不超过 40 字。At most 40 characters.")
            .alias("名称", "标题", "需求名称");
    static final Column KIND = Column.required("kind", "难题类型", "Kind", "技术攻关")
            .listed("problemKind")
            .alias("类型");
    static final Column ENTERPRISE = Column.required("enterprise", "企业", "Enterprise", "Q0001")
            .noted("单位表中的编号或名称。An id or a name of the sheet of organisations.")
            .alias("organisationId", "organisation", "企业编号", "企业名称", "单位");
    static final Column DISTRICT = Column.optional("district", "所在区县", "District", "")
            .noted("空白取企业所在区县。Empty: that of the enterprise.")
            .alias("区县");
    static final Column INDUSTRY = Column.required("industryCode", "行业代码", "Industry code", "3670")
            .noted("GB/T 4754-2017。")
            .alias("行业");
    static final Column FIELD =
            Column.optional("field", "技术领域", "Field", "压铸工艺").max(500).alias("领域");
    static final Column IPC =
            Column.optional("ipc", "IPC分类号", "IPC", "B22D").many().alias("IPC");
    static final Column TEAM =
            Column.optional("teamIndustry", "服务队产业", "Team industry", "汽车摩托车").alias("team", "服务队");
    static final Column TEXT = Column.required("problemText", "难题描述", "Problem text", "我们压的电机壳老是漏气，一批好一批坏，想请老师到现场看看。")
            .max(Problem.MAX_CHARS)
            .noted("企业原话，照录不改。The firm's own words, never edited.")
            .alias("originalText", "description", "描述", "需求描述");
    static final Column SCENARIO =
            Column.optional("scenario", "应用场景", "Scenario", "电机壳体，月产 3 万件").alias("场景");
    static final Column CURRENT = Column.required("currentProblem", "现状问题", "Current problem", "漏气率 6%，批次间 2%～11%")
            .max(4_000)
            .noted("含当前数据。With today's figures.");
    static final Column BASIS = Column.optional("existingBasis", "现有基础", "Existing basis", "");
    static final Column TRIED =
            Column.optional("triedAndFailed", "已尝试", "Tried and failed", "").noted("内部信息。Internal.");
    static final Column TARGETS = Column.optional("targets", "指标", "Targets", "漏气率|≤|1|%|出厂检测|必须")
            .max(4_000)
            .madeOf(Targets.PARTS)
            .noted(
                    "名称|运算符|数值|单位|条件|必须或期望；多条以；或换行分隔；空白为待明确。name|operator|value|unit|condition|must or should; empty: to be clarified.");
    static final Column CONSTRAINTS =
            Column.optional("constraints", "约束", "Constraints", "").alias("约束条件");
    static final Column QUESTIONS = Column.optional("openQuestions", "待明确事项", "Open questions", "");
    static final Column TRL = Column.optional("wantedTrl", "期望成熟度", "Wanted TRL", "7")
            .noted("技术成熟度 1–9。TRL 1 to 9.")
            .alias("trlWanted", "TRL");
    static final Column FORMS = Column.required("cooperationForms", "合作方式", "Co-operation forms", "技术咨询；技术服务")
            .listed("cooperationForm")
            .many();
    static final Column BUDGET_MIN =
            Column.optional("budgetMin", "预算下限", "Budget min", "10").noted("万元。10,000 yuan.");
    static final Column BUDGET_MAX =
            Column.optional("budgetMax", "预算上限", "Budget max", "30").noted("万元。10,000 yuan.");
    static final Column IP_WISH = Column.optional("ipWish", "知识产权意愿", "IP wish", "");
    static final Column DUE =
            Column.required("dueOn", "期望完成日期", "Due on", "2027-06-30").alias("截止日期");
    static final Column URGENCY =
            Column.required("urgency", "紧急程度", "Urgency", "4").noted("1–5，5 最急。5 is most urgent.");
    static final Column EXPERTS =
            Column.required("expertsWanted", "需求专家数", "Experts wanted", "1").noted("1–9。1 to 9.");
    static final Column AVOID = Column.optional("avoidOrganisations", "回避单位", "Avoid organisations", "")
            .many();
    static final Column CONFIDENTIALITY =
            Column.required("confidentiality", "保密等级", "Confidentiality", "公开").listed("confidentiality");
    static final Column CONTACT = Column.optional("contact", "联系人", "Contact", "")
            .max(200)
            .noted("敏感信息。Sensitive.")
            .secret();
    static final Column SOURCE =
            Column.required("source", "来源", "Source", "企业自填").listed("source");
    static final Column STATUS = Column.optional("status", "状态", "Status", "已发布")
            .listed("problemStatus")
            .noted("空白为待审核。Empty: submitted.");
    static final Column VALID = Column.optional("validUntil", "有效期至", "Valid until", "");

    static final Sheet<Problem> SHEET = new Sheet<>(
            "难题",
            RecordKind.PROBLEMS,
            List.of(
                    ID,
                    TITLE,
                    KIND,
                    ENTERPRISE,
                    DISTRICT,
                    INDUSTRY,
                    FIELD,
                    IPC,
                    TEAM,
                    TEXT,
                    SCENARIO,
                    CURRENT,
                    BASIS,
                    TRIED,
                    TARGETS,
                    CONSTRAINTS,
                    QUESTIONS,
                    TRL,
                    FORMS,
                    BUDGET_MIN,
                    BUDGET_MAX,
                    IP_WISH,
                    DUE,
                    URGENCY,
                    EXPERTS,
                    AVOID,
                    CONFIDENTIALITY,
                    CONTACT,
                    SOURCE,
                    STATUS,
                    VALID),
            ProblemSheet::parse,
            List.of("problem", "技术难题", "需求", "技术需求", "needs"));

    private static final double MAX_BUDGET = 1_000_000;

    private ProblemSheet() {}

    private static @Nullable Problem parse(RowCells row) {
        var id = row.key(ID);
        var title = row.text(TITLE, row.context().limits().maxTitleChars());
        var text = row.text(TEXT);
        var classification = new Problem.Classification(
                Choices.choice(row, KIND),
                Codes.one(row, INDUSTRY, Codes.industry(row)),
                row.text(FIELD),
                Codes.several(row, IPC, Codes.ipc(row)),
                Codes.one(row, TEAM, Codes.teamIndustry(row)));
        var statement = statement(row);
        var engagement = engagement(row);
        var posting = posting(row);
        return row.isRight()
                ? new Problem(new ProblemId(id), title, text, classification, statement, engagement, posting)
                : null;
    }

    private static Problem.Statement statement(RowCells row) {
        return new Problem.Statement(
                row.text(SCENARIO),
                row.text(CURRENT),
                row.text(BASIS),
                row.text(TRIED),
                Targets.read(row, TARGETS),
                row.text(CONSTRAINTS),
                row.text(QUESTIONS),
                Numbers.integer(row, TRL, 1, 9));
    }

    private static Problem.Engagement engagement(RowCells row) {
        var min = Numbers.decimal(row, BUDGET_MIN, 0, MAX_BUDGET);
        var max = Numbers.decimal(row, BUDGET_MAX, 0, MAX_BUDGET);
        if (min != null && max != null && min > max) {
            row.fault(BUDGET_MAX, max.toString(), Rule.RANGE, "上限不能小于下限。It must not be below the minimum.");
        }
        var expertsWanted = Numbers.integer(row, EXPERTS, 1, 9);
        return new Problem.Engagement(
                Choices.choices(row, FORMS),
                min,
                max,
                row.text(IP_WISH),
                Days.day(row, DUE, true),
                Numbers.integer(row, URGENCY, 1, 5),
                expertsWanted == null ? 1 : expertsWanted,
                Organisations.several(row, AVOID),
                confidentiality(Choices.choice(row, CONFIDENTIALITY)));
    }

    private static Confidentiality confidentiality(String zh) {
        return switch (zh) {
            case "仅专家库" -> Confidentiality.POOL_ONLY;
            case "仅指定专家" -> Confidentiality.NAMED_ONLY;
            default -> Confidentiality.PUBLIC;
        };
    }

    private static Problem.Posting posting(RowCells row) {
        var enterprise = Organisations.known(row, ENTERPRISE);
        var district = Codes.one(row, DISTRICT, Codes.district(row));
        return new Problem.Posting(
                enterprise,
                district.isEmpty() ? districtOf(row, enterprise) : district,
                row.text(CONTACT),
                Choices.choice(row, SOURCE),
                Choices.choiceCode(row, STATUS).map(ProblemStatus::valueOf).orElse(ProblemStatus.SUBMITTED),
                Days.day(row, VALID, true));
    }

    private static String districtOf(RowCells row, @Nullable OrganisationRef enterprise) {
        return enterprise == null || enterprise.id() == null
                ? ""
                : row.context().known().districtOf(enterprise.id());
    }
}
