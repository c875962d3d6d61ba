package io.zhiqiao.indexer.ingest.sheet;

import java.util.List;

/** The columns of the sheet of experts. */
final class ExpertColumns {

    static final Column ID =
            Column.required("expertId", "专家编号", "Expert id", "E0001").noted("全库唯一。Unique.");
    static final Column NAME =
            Column.required("name", "姓名", "Name", "王示例").max(100).alias("专家姓名");
    static final Column FORMER_NAMES =
            Column.optional("formerNames", "曾用名", "Former names", "").max(100).many();
    static final Column LATIN_NAME = Column.optional("latinName", "拉丁名", "Latin name", "Wang Shili")
            .max(100)
            .alias("英文名");
    static final Column ORGANISATION = Column.required("organisation", "工作单位", "Organisation", "巴渝示例大学")
            .max(200)
            .noted("单位编号或名称。Id or name.")
            .alias("organisationId", "单位", "所在单位");
    static final Column DEPARTMENT =
            Column.optional("department", "部门", "Department", "材料学院").max(200).alias("院系");
    static final Column HISTORY = Column.optional(
                    "affiliationHistory", "任职经历", "Affiliation history", "重庆示例机电有限公司|2019-07|2022-06")
            .madeOf(List.of(List.of("organisation", "organisationId"), List.of("from"), List.of("to")))
            .noted("单位|起yyyy-MM|止yyyy-MM；多段以；分隔。organisation|from|to, separated by ；.");
    static final Column POST = Column.optional("post", "职务", "Post", "系主任").max(100);
    static final Column TITLE = Column.required("title", "职称", "Title", "教授").max(50);
    static final Column DEGREE =
            Column.optional("degree", "学位", "Degree", "博士").max(50).alias("学历");
    static final Column KIND =
            Column.optional("kind", "专家类型", "Kind", "技术").listed("expertKind").alias("类型");
    static final Column DISCIPLINES = Column.optional("disciplineCodes", "学科代码", "Discipline codes", "430")
            .many()
            .noted("GB/T 13745。");
    static final Column INDUSTRIES = Column.required("industryCodes", "行业代码", "Industry codes", "3670；3252")
            .many()
            .noted("GB/T 4754-2017。");
    static final Column IPC = Column.optional("ipcSubclasses", "IPC小类", "IPC subclasses", "B22D；C22C")
            .many()
            .alias("IPC", "ipc");
    static final Column TEAMS = Column.required("teamIndustries", "服务队产业", "Team industries", "先进材料；汽车摩托车")
            .many()
            .noted("第一个为本队。The own team first.")
            .alias("服务队");
    static final Column INTERESTS = Column.required(
                    "researchInterests", "研究方向", "Research interests", "铝合金压铸件气孔与热裂的成因和控制")
            .max(4_000);
    static final Column STRENGTHS = Column.optional("strengths", "擅长", "Strengths", "能到现场判断压铸缺陷来源并给出工艺窗口")
            .max(4_000)
            .noted("能为企业做什么。What the expert can do for a firm.")
            .alias("特长");
    static final Column KEYWORDS_ZH = Column.optional("keywordsZh", "中文关键词", "Chinese keywords", "压铸；气孔；真空")
            .max(100)
            .many()
            .alias("关键词");
    static final Column KEYWORDS_EN = Column.optional("keywordsEn", "英文关键词", "English keywords", "die casting")
            .max(100)
            .many();
    static final Column PROBLEM_TYPES = Column.required("problemTypes", "可解决问题类型", "Problem types", "工艺；材料")
            .listed("problemType")
            .many()
            .alias("问题类型");
    static final Column SERVICE_MODES = Column.required("serviceModes", "服务方式", "Service modes", "现场诊断；联合攻关")
            .listed("serviceMode")
            .many();
    static final Column DISTRICT =
            Column.optional("district", "所在区县", "District", "沙坪坝区").alias("常驻区县", "区县");
    static final Column SERVED = Column.optional("servedDistricts", "服务区县", "Served districts", "")
            .many()
            .noted("空白为全部。Empty means all.");
    static final Column LEAVE = Column.optional("leave", "休假", "Leave", "2027-01-10~2027-02-20")
            .madeOf(List.of(List.of("from"), List.of("to")))
            .noted("起~止；多段以；分隔。from~to, separated by ；.");
    static final Column CAP =
            Column.required("annualCap", "年度服务上限", "Annual cap", "6").noted("次数。Services a year.");
    static final Column USED =
            Column.required("usedThisYear", "本年已服务", "Used this year", "2").noted("次数。Services so far.");
    static final Column AVOID = Column.optional("avoidOrganisations", "回避单位", "Avoid organisations", "")
            .many();
    static final Column ROLES = Column.optional("outsideRoles", "外部任职", "Outside roles", "无")
            .madeOf(List.of(List.of("organisation", "organisationId"), List.of("role")))
            .noted("单位|角色；…，没有填“无”，空白为未申报。organisation|role; 无 for none; empty: not declared.");
    static final Column STATUS =
            Column.required("poolStatus", "入库状态", "Pool status", "在库").listed("poolStatus");
    static final Column TERM = Column.optional("termUntil", "聘期至", "Term until", "2028-12-31");
    static final Column VERIFIED = Column.required("verifiedOn", "核验日期", "Verified on", "2026-09-01");
    static final Column CONSENTS = Column.optional("consents", "授权同意", "Consents", "入库；匹配推荐；联系方式展示")
            .listed("consent")
            .many()
            .noted("空白为未征询，无则填“无”。Empty: not asked; 无 for none.");
    static final Column MOBILE = Column.optional("mobile", "手机", "Mobile", "")
            .max(50)
            .noted("敏感信息。Sensitive.")
            .secret();
    static final Column EMAIL = Column.optional("email", "电子邮箱", "E-mail", "")
            .max(200)
            .noted("敏感信息。Sensitive.")
            .secret();

    /** All of them, in the order of the template. */
    static final List<Column> ALL = List.of(
            ID,
            NAME,
            FORMER_NAMES,
            LATIN_NAME,
            ORGANISATION,
            DEPARTMENT,
            HISTORY,
            POST,
            TITLE,
            DEGREE,
            KIND,
            DISCIPLINES,
            INDUSTRIES,
            IPC,
            TEAMS,
            INTERESTS,
            STRENGTHS,
            KEYWORDS_ZH,
            KEYWORDS_EN,
            PROBLEM_TYPES,
            SERVICE_MODES,
            DISTRICT,
            SERVED,
            LEAVE,
            CAP,
            USED,
            AVOID,
            ROLES,
            STATUS,
            TERM,
            VERIFIED,
            CONSENTS,
            MOBILE,
            EMAIL);

    private ExpertColumns() {}
}
