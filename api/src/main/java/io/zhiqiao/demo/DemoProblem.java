package io.zhiqiao.demo;

import io.zhiqiao.indexer.corpus.Confidentiality;
import io.zhiqiao.indexer.corpus.OrganisationRef;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.corpus.ProblemId;
import io.zhiqiao.indexer.corpus.ProblemStatus;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an enterprise of the demo writes; fictional.
 *
 * @param title at most 40 characters
 * @param words the enterprise's own words
 * @param present what happens today, with figures; blank where nothing was said
 * @param target what is to be reached; null where nothing was said
 */
record DemoProblem(String title, String words, String present, Problem.@Nullable Target target) {

    static final DemoProblem WARPED = new DemoProblem(
            "真空回流焊后氮化硅基板翘曲超差",
            "基板焊完中间鼓起来，边上贴不住散热器。换过两种焊片，夹具压紧力也加过，鼓得轻一点，可是芯片又有裂的。想请懂焊接应力的专家帮我们算一算、看一看。",
            "焊后翘曲 160–220 μm，要求不超过 100 μm；月产 8000 只，返工约 6%，每月多花 9 万元",
            new Problem.Target("焊后翘曲", "<=", "100", "μm", "室温，焊后 24 小时", true));

    static final DemoProblem SINTERED = new DemoProblem(
            "烧结银层边角孔隙导致功率循环提前失效",
            "银烧结的片子功率循环跑到三万次就热阻上来了，剖开看边角孔多。压力、温度、膏厚都调过，时好时坏。",
            "功率循环 3.1 万次热阻上升 20%，要求 6 万次；声扫边角孔隙率 7%–11%",
            new Problem.Target("边角孔隙率", "<=", "3", "%", "声扫，四角 5 mm 范围", true));

    static final DemoProblem NOISY = new DemoProblem(
            "模块端子超声焊强度忽高忽低",
            "端子超声焊，同一台机早上晚上拉力不一样，低的时候一拉就掉。换过劈刀，清洗也做了。",
            "拉力 38–95 N，下限要求 60 N，低于下限约 4%",
            new Problem.Target("拉力下限", ">=", "60", "N", "每班抽 20 件", true));

    static final DemoProblem VAGUE = new DemoProblem("想提高灌胶质量", "灌胶老有问题，客户投诉，请专家来看看。", "", null);

    static final DemoProblem BLURRED = new DemoProblem("想提高传感器一致性", "产品一致性不太好，希望专家指导，提升质量水平。", "", null);

    static final DemoProblem FRYING = new DemoProblem(
            "火锅底料炒制锅底焦糊、批次色泽不一",
            "炒料到后半锅就粘底，师傅凭手感调火，每锅颜色都不一样，挑出来的焦料一天两百多斤。想上自动炒制，又怕味道变了。",
            "夹层锅 600 L，焦糊料约 1.8%，色差 ΔE 均值 4.6；每月损失约 7 万元",
            new Problem.Target("焦糊料占比", "<=", "0.3", "%", "连续生产一周", true));

    static final DemoProblem CLOUDED = new DemoProblem(
            "高压铸造壳体清洗后残留导致胶封失效",
            "壳体清洗烘干以后打密封胶，放一夜边上翘起来。清洗剂换了三家，水也换成纯水了。",
            "胶封失效约 3%，集中在夏季；洁净度抽检 1.1–2.4 mg/件，要求 0.8 mg/件",
            new Problem.Target("胶封失效率", "<=", "0.2", "%", "85 ℃/85% RH 500 小时", true));

    static final DemoProblem PEELING = new DemoProblem(
            "驱动板三防漆在线圈边缘起皮",
            "三防漆喷完看着好好的，高低温跑几轮，线圈边上就翘皮，一撕一条。稀释剂换过，固化时间也加长了，还是有。",
            "高低温循环 200 次后起皮约 4%，集中在线圈与板边；客户要求 500 次不起皮",
            new Problem.Target("起皮率", "<=", "0.3", "%", "-40/125 ℃ 循环 500 次", true));

    static final DemoProblem TARNISHED = new DemoProblem(
            "端子镀层存放三个月后可焊性下降",
            "镀锡的端子放上两三个月就发乌，上锡不好，返工只能补镀。湿度、包装都管过了，还是这样。",
            "存放 90 天后可焊性不合格约 6%，月用量 12 万只；每月补镀约 4 万元",
            new Problem.Target("可焊性不合格率", "<=", "0.5", "%", "存放 180 天", true));

    /** The record of it, as a draft. */
    Problem of(String problemId, OrganisationRef enterprise, String district, String team, LocalDate dueOn) {
        return new Problem(
                new ProblemId(problemId),
                title,
                words,
                new Problem.Classification("技术攻关", "", "", List.of(), team),
                new Problem.Statement(
                        "", present, "", "", target == null ? List.of() : List.of(target), "", open(), null),
                new Problem.Engagement(List.of("现场诊断"), 5.0, 20.0, "", dueOn, 4, 1, List.of(), Confidentiality.PUBLIC),
                new Problem.Posting(enterprise, district, "样例联系人 13900000000", "企业自填", ProblemStatus.DRAFT, null));
    }

    private String open() {
        return target == null ? "不清楚能做到多少，想请专家一起定" : "";
    }

    /** What the record says today; a sentence where the form left it empty. */
    DemoProblem told() {
        return present.isBlank() ? new DemoProblem(title, words, words, target) : this;
    }
}
