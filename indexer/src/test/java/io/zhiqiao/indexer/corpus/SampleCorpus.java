package io.zhiqiao.indexer.corpus;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Five experts with a dozen pieces of evidence, three problems, two enterprises and their usage of a patent database.
 * Fictional; small enough to know by heart:
 *
 * <ul>
 *   <li>E01 works on battery cooling at a university, and fits P01 best.
 *   <li>E02 works on die casting of magnesium at the same university, and fits P02.
 *   <li>E03 works on battery cooling too, but at Q01, which posted P01.
 *   <li>E04 publishes on batteries in English.
 *   <li>E05 keeps citrus fruit fresh, fits P03, and never agreed to be suggested.
 * </ul>
 */
public final class SampleCorpus {

    /** The day on which the tests live. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    /** A university without a group. */
    public static final Organisation UNIVERSITY = organisation("U01", "渝川大学", "高校", "", null);

    /** Posted P01; lets its usage of the patent database be used. */
    public static final Organisation BATTERY_MAKER = organisation("Q01", "山城电池有限公司", "企业", "山城集团", true);

    /** Posted P02; nobody asked it about its usage of the patent database. */
    public static final Organisation FOUNDRY = organisation("Q02", "嘉陵压铸有限公司", "企业", "", null);

    private SampleCorpus() {}

    /** U01, Q01 and Q02. */
    public static List<Organisation> organisations() {
        return List.of(UNIVERSITY, BATTERY_MAKER, FOUNDRY);
    }

    /** E01 to E05. */
    public static List<Expert> experts() {
        return List.of(
                ExpertDraft.of("E01", "李衡", UNIVERSITY)
                        .interests("动力电池热管理、热失控传播抑制与液冷板设计")
                        .strengths("电池包热失控试验与仿真")
                        .codes("3841", "H01M")
                        .team("新能源")
                        .place("沙坪坝区", "教授")
                        .expert(),
                ExpertDraft.of("E02", "周岚", UNIVERSITY)
                        .interests("镁合金压铸工艺、压铸件气孔缺陷与热处理")
                        .strengths("压铸模流分析与真空压铸")
                        .codes("3392", "B22D")
                        .team("新材料")
                        .place("北碚区", "教授")
                        .expert(),
                ExpertDraft.of("E03", "陈舟", BATTERY_MAKER)
                        .interests("动力电池液冷系统与电池包结构设计")
                        .strengths("电池包热管理产线")
                        .codes("3841", "H01M")
                        .team("新能源")
                        .place("两江新区", "高级工程师")
                        .expert(),
                ExpertDraft.of("E04", "魏安", UNIVERSITY)
                        .interests("Thermal runaway propagation in lithium-ion battery packs")
                        .strengths("Calorimetry of lithium-ion cells")
                        .codes("3841", "G01N")
                        .team("新能源")
                        .place("沙坪坝区", "副教授")
                        .expert(),
                ExpertDraft.of("E05", "赵青", UNIVERSITY)
                        .interests("柑橘采后保鲜、预冷与冷链物流")
                        .strengths("果蔬贮藏病害防治")
                        .codes("0514", "A23B")
                        .team("现代农业")
                        .place("荣昌区", "研究员")
                        .consents(null)
                        .expert());
    }

    /** Ten outputs. */
    public static List<Output> outputs() {
        return List.of(
                output("E01", "O0101", EvidenceKind.PAPER, "锂离子电池热失控传播的抑制机理", "研究相变材料与气凝胶隔热层对热失控传播的抑制作用。", 2024),
                output("E01", "O0102", EvidenceKind.PATENT, "一种动力电池液冷板", "液冷板采用并行微通道，电芯温差不大于3℃。", 2023, "H01M10/6556"),
                output("E01", "O0103", EvidenceKind.PROJECT, "电池包热管理系统研制", "面向快充工况的电池包热管理。", 2022),
                output("E02", "O0201", EvidenceKind.PAPER, "镁合金压铸件气孔缺陷形成机理", "分析压射速度与真空度对气孔率的影响。", 2025),
                output("E02", "O0202", EvidenceKind.PATENT, "镁合金真空压铸模具", "模具排气道与真空阀联动。", 2021, "B22D17/14"),
                output("E03", "O0301", EvidenceKind.PATENT, "电池包液冷管路及其装配方法", "快插接头与液冷板集成。", 2024, "H01M10/613"),
                output("E03", "O0302", EvidenceKind.PRODUCT, "液冷电池包", "量产液冷电池包，热失控后五分钟无明火。", 2025),
                output(
                        "E04",
                        "O0401",
                        EvidenceKind.PAPER,
                        "Suppression of thermal runaway propagation in lithium-ion battery modules",
                        "Aerogel barriers delay thermal runaway propagation between adjacent cells.",
                        2023),
                output("E04", "O0402", EvidenceKind.PAPER, "Calorimetry of battery venting gas", "", 2020),
                output("E05", "O0501", EvidenceKind.PAPER, "柑橘采后绿霉病的生物防治", "拮抗酵母降低柑橘贮藏腐烂率。", 2024));
    }

    /** Two service cases. */
    public static List<ServiceCase> serviceCases() {
        return List.of(
                new ServiceCase(
                        new EvidenceId("S0201"),
                        new ExpertId("E02"),
                        "压铸件壁厚处气孔率高",
                        "调整浇道并加装真空系统",
                        "气孔率由百分之九降到百分之三",
                        2025,
                        FOUNDRY.ref(),
                        "企业"),
                new ServiceCase(
                        new EvidenceId("S0501"), new ExpertId("E05"), "柑橘贮藏三个月腐烂率高", "改进预冷与库温控制", "", 2023, null, ""));
    }

    /** Outputs and service cases together. */
    public static List<Evidence> evidence() {
        return Stream.<Evidence>concat(outputs().stream(), serviceCases().stream())
                .toList();
    }

    /** P01 and P02 are open, P03 is solved. */
    public static List<Problem> problems() {
        return List.of(
                problem(
                        "P01",
                        "动力电池包热失控传播抑制",
                        "我公司电池包在针刺试验中单体热失控后五分钟内蔓延到相邻电芯，希望通过液冷板与隔热层抑制热失控传播。",
                        BATTERY_MAKER,
                        ProblemStatus.PUBLISHED,
                        "3841",
                        "H01M10/6556"),
                problem(
                        "P02",
                        "镁合金压铸件气孔率偏高",
                        "镁合金压铸件厚壁处气孔率达到百分之八，需要改进压铸工艺与模具排气。",
                        FOUNDRY,
                        ProblemStatus.PUBLISHED,
                        "",
                        ""),
                problem("P03", "柑橘贮藏期腐烂率高", "柑橘贮藏三个月后腐烂率超过百分之十五，想改进采后保鲜。", FOUNDRY, ProblemStatus.SOLVED, "", ""));
    }

    /** Three counts of Q01, one of Q02. */
    public static List<PatentUsage> usage() {
        return List.of(
                usage(BATTERY_MAKER, "2026-11", "H01M", 8),
                usage(BATTERY_MAKER, "2026-05", "H01M", 4),
                usage(BATTERY_MAKER, "2026-11", "G01N", 2),
                usage(FOUNDRY, "2026-11", "B22D", 20));
    }

    /** An output that counts for matching. */
    public static Output output(
            String expertId, String id, EvidenceKind kind, String title, String text, int year, String... ipc) {
        return new Output(
                new EvidenceId(id), new ExpertId(expertId), kind, title, text, year, "", "", List.of(ipc), true);
    }

    /** A problem of an enterprise. */
    public static Problem problem(
            String id,
            String title,
            String text,
            Organisation enterprise,
            ProblemStatus status,
            String industryCode,
            String ipc) {
        return new Problem(
                new ProblemId(id),
                title,
                text,
                new Problem.Classification("", industryCode, "", ipc.isEmpty() ? List.of() : List.of(ipc), ""),
                Problem.Statement.EMPTY,
                Problem.Engagement.OPEN,
                new Problem.Posting(enterprise.ref(), "", "", "", status, null));
    }

    /** Usage of one month in one IPC subclass. */
    public static PatentUsage usage(Organisation organisation, String month, String ipcSubclass, long count) {
        return new PatentUsage(
                organisation.id(),
                YearMonth.parse(month),
                "专利库",
                "",
                "Searches_Regular",
                new PatentUsage.Breakdown(ipcSubclass, "检索", "", "", "", ""),
                count);
    }

    /** An organisation of which only these things are known. */
    public static Organisation organisation(
            String id, String name, String kind, String group, @Nullable Boolean consent) {
        return new Organisation(
                new OrganisationId(id),
                name,
                kind,
                "",
                List.of(),
                "",
                "",
                "",
                group,
                List.of(),
                new Organisation.PatentAccount("", consent),
                "");
    }

    /** The evidence of each expert that counts for matching, without the profile. */
    public static Map<ExpertId, List<Evidence>> evidenceByExpert() {
        var byExpert = new TreeMap<ExpertId, List<Evidence>>();
        for (var expert : experts()) {
            byExpert.put(
                    expert.id(),
                    evidence().stream()
                            .filter(piece -> piece.expertId().equals(expert.id()))
                            .toList());
        }
        return byExpert;
    }

    /** Everything that an expert can agree to. */
    static Set<Consent> allConsents() {
        return Set.of(Consent.values());
    }
}
