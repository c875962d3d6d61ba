package io.zhiqiao;

import io.zhiqiao.indexer.corpus.Confidentiality;
import io.zhiqiao.indexer.corpus.Consent;
import io.zhiqiao.indexer.corpus.EvidenceId;
import io.zhiqiao.indexer.corpus.EvidenceKind;
import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.corpus.Organisation;
import io.zhiqiao.indexer.corpus.OrganisationId;
import io.zhiqiao.indexer.corpus.OrganisationRef;
import io.zhiqiao.indexer.corpus.Output;
import io.zhiqiao.indexer.corpus.PoolStatus;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.corpus.ProblemId;
import io.zhiqiao.indexer.corpus.ProblemStatus;
import io.zhiqiao.indexer.corpus.ServiceCase;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.indexer.store.RecordTransaction;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Five experts, one enterprise and three problems; all fictional. */
public final class TestCorpus {

    /** In the record of each expert, and in no answer. */
    public static final String MOBILE = "13900001234";

    /** In the record of each expert, and in no answer. */
    public static final String EMAIL = "secret@example.invalid";

    /** Leaking die-castings; {@code E-ZHU} has solved it. */
    public static final String CASTING = "P-CASTING";

    /** The enterprise of all problems. */
    public static final String FIRM_ID = "Q-FIRM";

    /** An expert in die-casting. */
    public static final String CASTER = "E-ZHU";

    private static final OrganisationRef FIRM = new OrganisationRef(new OrganisationId(FIRM_ID), "渝试压铸有限公司");

    private TestCorpus() {}

    /** Puts all records into {@code records}, and commits. */
    public static void fill(RecordStore store) {
        try (var records = store.begin()) {
            fill(records);
            records.commit();
        }
    }

    private static void fill(RecordTransaction records) {
        records.put(
                RecordKind.ORGANISATIONS,
                new Organisation(
                        new OrganisationId("Q-FIRM"),
                        FIRM.name(),
                        "企业",
                        "",
                        List.of("高企"),
                        "3392",
                        "璧山区",
                        "",
                        "",
                        List.of(),
                        new Organisation.PatentAccount("已注册", false),
                        ""),
                "test");
        expert(records, "E-ZHU", "朱铸", "教授", "汽车摩托车", "璧山区", "B22D", "铝合金压铸的卷气与缩孔控制，高真空压铸工艺", 8);
        expert(records, "E-LI", "李电", "研究员", "新能源", "沙坪坝区", "H01M", "锂离子电池热失控预警与电池管理系统", 6);
        expert(records, "E-MAI", "麦苗", "高级农艺师", "现代农业", "江津区", "A01G", "小麦育种与土壤改良", 4);
        expert(records, "E-FULL", "满再铸", "高级工程师", "汽车摩托车", "巴南区", "B22D", "压铸模具温度场与压铸件气孔检测", 0);
        expert(records, "E-SHUI", "单水", "工程师", "生态环保", "万州区", "C02F", "工业废水除磷与污泥减量", 5);
        output(records, "E-ZHU-P1", "E-ZHU", "一种抑制压铸卷气的真空阀", "型腔残压降到40 mbar，铝合金电机壳体试漏不合格率由7%降到1.2%", "B22D17/14");
        output(records, "E-LI-P1", "E-LI", "一种电池热失控早期预警方法", "按膨胀力变化提前12 min报警，误报率低于0.5%", "H01M10/48");
        output(records, "E-FULL-P1", "E-FULL", "一种压铸件气孔检测装置", "压铸电机壳体气孔在线检测，漏检率0.3%", "G01N23/04");
        records.put(
                RecordKind.SERVICE_CASES,
                new ServiceCase(
                        new EvidenceId("E-ZHU-C1"),
                        new ExpertId("E-ZHU"),
                        "电机壳体压铸件加工后试漏不合格",
                        "内浇口移到厚壁侧，加装真空阀",
                        "试漏不合格率由9.6%降到1.3%",
                        2024,
                        null,
                        "企业确认"),
                "test");
        problem(
                records,
                CASTING,
                "压铸电机壳体试漏不合格率高",
                "压铸电机壳体加工后试漏，一百件里有七八件漏气，剖开多是气孔，内浇口加宽过一次没有用。",
                "汽车摩托车",
                "B22D",
                "3392");
        problem(records, "P-BATTERY", "电池包热失控预警不及时", "电池热失控发生前没有预警，电池管理系统报警太晚，希望提前十分钟报警。", "新能源", "H01M", "3841");
        problem(records, "P-OPERA", "川剧唱腔数字化保护", "川剧老艺人的唱腔录音杂乱，想请人整理曲谱并建立传承档案。", "消费品", "", "");
    }

    private static void expert(
            RecordTransaction records,
            String id,
            String name,
            String title,
            String team,
            String district,
            String ipc,
            String interests,
            int left) {
        var expert = new Expert(
                new ExpertId(id),
                new Expert.Name(name, List.of(), ""),
                new Expert.Employment(new OrganisationRef(null, "试验理工大学"), "工程系", "", title, "博士", List.of()),
                new Expert.Expertise(
                        "技术",
                        List.of("430"),
                        List.of("3392"),
                        List.of(ipc),
                        List.of(team),
                        interests,
                        "",
                        List.of(),
                        List.of(),
                        List.of("工艺"),
                        List.of("现场诊断")),
                new Expert.Service(district, List.of(), List.of(), left + 2, 2),
                new Expert.Standing(
                        PoolStatus.ACTIVE, null, LocalDate.of(2026, 5, 1), Set.of(Consent.POOL, Consent.MATCHING)),
                new Expert.Ties(List.of(), List.of()),
                new Expert.Contact(MOBILE, EMAIL));
        records.put(RecordKind.EXPERTS, expert, "test");
    }

    private static void output(
            RecordTransaction records, String id, String expertId, String title, String text, String ipc) {
        records.put(
                RecordKind.OUTPUTS,
                new Output(
                        new EvidenceId(id),
                        new ExpertId(expertId),
                        EvidenceKind.PATENT,
                        title,
                        text,
                        2023,
                        "第一发明人",
                        "",
                        List.of(ipc),
                        true),
                "test");
    }

    private static void problem(
            RecordTransaction records, String id, String title, String text, String team, String ipc, String industry) {
        records.put(
                RecordKind.PROBLEMS,
                new Problem(
                        new ProblemId(id),
                        title,
                        text,
                        new Problem.Classification(
                                "技术攻关", industry, "", ipc.isEmpty() ? List.of() : List.of(ipc), team),
                        new Problem.Statement(
                                "",
                                "",
                                "",
                                "",
                                List.of(new Problem.Target("试漏不合格率", "<=", "1.5", "%", "", true)),
                                "",
                                "",
                                8),
                        new Problem.Engagement(
                                List.of("技术服务"),
                                20.0,
                                50.0,
                                "",
                                LocalDate.of(2027, 4, 30),
                                5,
                                2,
                                List.of(),
                                Confidentiality.PUBLIC),
                        new Problem.Posting(FIRM, "璧山区", MOBILE, "企业自填", ProblemStatus.PUBLISHED, null)),
                "test");
    }
}
