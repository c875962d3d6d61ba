package io.zhiqiao.demo;

import io.zhiqiao.indexer.corpus.CaseId;
import io.zhiqiao.indexer.corpus.CaseKind;
import io.zhiqiao.indexer.corpus.CaseState;
import io.zhiqiao.indexer.corpus.LibraryCase;
import io.zhiqiao.indexer.corpus.LibraryCase.Maker;
import io.zhiqiao.indexer.corpus.LibraryCase.Origin;
import io.zhiqiao.indexer.corpus.LibraryCase.Story;
import io.zhiqiao.indexer.corpus.LibraryCase.Subject;
import io.zhiqiao.indexer.corpus.OrganisationRef;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Cases of the demo's library; every firm and every figure is made up. */
enum DemoCase {
    SINTERED_VOIDS(
            CaseKind.SOLVED_PROBLEM,
            "银烧结层边角孔隙率降到 2% 以下",
            "功率模块银烧结后声扫发现边角孔隙，孔隙率 6%–9%，热阻超差，每月报废约 5 万元。",
            "查明膏体最后干燥的两角溶剂未走净：预干燥由 95 ℃ 提到 110 ℃ 并延长 5 分钟，加压改为两段；同炉放见证片判读。",
            "孔隙率由 6%–9% 降到 1.8%，热阻合格率由 91% 升到 99.2%，每月少报废约 4.3 万元。",
            "3972",
            "电子信息",
            "沙坪坝区",
            6),
    LEAKING_CASTINGS(
            CaseKind.SOLVED_PROBLEM,
            "铝合金电机壳体压铸漏气",
            "电机壳体压铸件加工后试漏不合格率 7%，剖开多为卷气孔，换脱模剂、加宽内浇口均无效。",
            "用模流分析找到卷气位置，内浇口移到厚壁侧，型腔加装真空阀，抽真空与慢压射切换点重新标定。",
            "试漏不合格率由 7% 降到 1.2%，型腔残压由 180 mbar 降到 45 mbar，每年少报废约 82 万元。",
            "3392",
            "汽车摩托车",
            "璧山区",
            6),
    GEAR_NOISE(
            CaseKind.SOLVED_PROBLEM,
            "减速器高转速啸叫",
            "减速器在 6000 r/min 以上啸叫，比目标高 6 dB(A)，换轴承、加隔音棉只降 1 dB(A)。",
            "阶次分析锁定 23 阶，齿面热处理后齿向鼓形不一致；改淬火装夹方式，磨齿加一次齿向修形。",
            "啸叫噪声由 84 dB(A) 降到 77 dB(A)，一次装配合格率由 88% 升到 97%。",
            "3484",
            "汽车摩托车",
            "江津区",
            5),
    WELD_CRACKS(
            CaseKind.SOLVED_PROBLEM,
            "高强钢焊缝冷裂纹",
            "箱形梁焊后 24 小时出现冷裂纹，返修率 5%，每台返修多用 9 小时。",
            "焊前预热由 80 ℃ 提到 120 ℃，焊材烘干后进保温筒，层间温度用测温贴监控，焊后立即消氢。",
            "返修率由 5% 降到 0.4%，每台省工时 8 小时。",
            "3512",
            "装备制造",
            "九龙坡区",
            6),
    FILTER_FOULING(
            CaseKind.SOLVED_PROBLEM,
            "电镀废水超滤膜三周堵一次",
            "电镀废水回用超滤膜每三周化学清洗一次，产水量掉到设计的 60%。",
            "在线粒径监测发现絮凝矾花破碎；调整加药顺序与搅拌强度，前面加 50 μm 自清洗过滤。",
            "清洗周期由 3 周延长到 14 周，产水量稳定在设计值的 95%，每年省药剂 21 万元。",
            "7721",
            "生态环保",
            "长寿区",
            5),
    FRYING_OIL(
            CaseKind.SOLVED_PROBLEM,
            "预制菜油炸吸油率偏高",
            "酥肉油炸后含油 18%，口感腻，货架期短。",
            "面糊加 1.2% 的羟丙基甲基纤维素，油温由 165 ℃ 提到 178 ℃ 并缩短 20 秒，出锅后热风沥油。",
            "含油由 18% 降到 12.5%，货架期由 6 个月延长到 9 个月。",
            "1432",
            "消费品",
            "梁平区",
            5),
    BATTERY_WARNING(
            CaseKind.SOLVED_PROBLEM,
            "储能电池热失控提前预警",
            "储能柜热失控报警时电芯已冒烟，需要更早的判断依据。",
            "在模组间加膨胀力传感器，用膨胀力与电压的联合判据代替单一温度阈值，现场标定三种工况。",
            "预警由冒烟后 1 分钟提前到热失控前 11 分钟，误报率 0.6%。",
            "3841",
            "新能源",
            "沙坪坝区",
            5),
    QUICK_CHANGE(
            CaseKind.SHOP_FLOOR,
            "冲压线换型一推到位",
            "换型靠塞尺找正，每次停机 45 分钟，一班要换三次。",
            "班组做了定位销与快换压板，常用工具挂在线边，换型步骤编成一张图。",
            "换型时间由 45 分钟降到 12 分钟，一班多出 99 分钟生产时间。",
            "3670",
            "装备制造",
            "璧山区",
            0),
    CHIP_GUARD(
            CaseKind.SHOP_FLOOR,
            "车床铁屑挡板小改造",
            "铁屑飞进丝杠防护罩，每月清理两次，每次停机 2 小时。",
            "用废铝板弯一块可翻的挡板，装在刀架后侧，磁吸固定，不动原机。",
            "清理由每月 2 次降到每季 1 次，材料成本 60 元，每月省停机约 3.5 小时。",
            "3421",
            "装备制造",
            "永川区",
            0),
    BUBBLE_WATCH(
            CaseKind.SHOP_FLOOR,
            "灌封胶气泡一看就知道",
            "灌封后气泡要等固化完才看得见，返工一件要 40 分钟。",
            "操作工在真空箱观察窗后加一条斜射灯带，抽真空时就能看见气泡翻出，记下停留时间。",
            "灌封件气泡返工率由 4% 降到 0.9%，每月省返工约 38 小时。",
            "3972",
            "电子信息",
            "沙坪坝区",
            0);

    private final CaseKind kind;
    private final String title;
    private final String situation;
    private final String approach;
    private final String result;
    private final String industryCode;
    private final String team;
    private final String district;
    private final int level;

    DemoCase(
            CaseKind kind,
            String title,
            String situation,
            String approach,
            String result,
            String industryCode,
            String team,
            String district,
            int level) {
        this.kind = kind;
        this.title = title;
        this.situation = situation;
        this.approach = approach;
        this.result = result;
        this.industryCode = industryCode;
        this.team = team;
        this.district = district;
        this.level = level;
    }

    /**
     * The case as it is published.
     *
     * @param finishedOn the day of its result
     * @param named whether its enterprise agreed to be named
     */
    LibraryCase told(LocalDate finishedOn, boolean named) {
        return new LibraryCase(
                new CaseId("demo-case-" + name().toLowerCase(Locale.ROOT)),
                kind,
                title,
                new Story(situation, approach, result),
                new Subject(industryCode, team, district, finishedOn),
                new Origin(
                        null,
                        level,
                        new OrganisationRef(null, "%s样例企业".formatted(district)),
                        named,
                        List.of(new Maker(null, "样例班组", true))),
                CaseState.PUBLISHED);
    }
}
