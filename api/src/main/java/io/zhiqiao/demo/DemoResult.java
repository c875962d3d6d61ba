package io.zhiqiao.demo;

import io.zhiqiao.account.Role;
import io.zhiqiao.followup.Moment;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody of the demo writes about a problem of a tour; fictional.
 *
 * @param problem place of the problem in the tour, from 0
 * @param moment by when
 * @param by who writes it
 * @param level 0 to 6; null where there is no result
 * @param kind of co-operation; blank for none
 * @param amount in 万元; null for none
 * @param words what was reached, or why there is nothing
 * @param proof name of the document that proves it; blank for none
 */
record DemoResult(
        int problem,
        Moment moment,
        Role by,
        @Nullable Integer level,
        String kind,
        @Nullable BigDecimal amount,
        String words,
        String proof) {

    /** In every state that a result can have; two of the last moment nobody has written yet. */
    static final List<DemoResult> ALL = List.of(
            of(0, Moment.T_0, Role.COORDINATOR, 2, "现场看了镀槽与库房，判断为镀层孔隙加包装透湿。"),
            of(1, Moment.T_0, Role.COORDINATOR, 3, "专家当场画出改造草图，企业带回评审。").proved("现场改造方案（样例）"),
            of(2, Moment.T_0, Role.EXPERT, 2, "取样两件，失效从焊趾开始。"),
            none(3, Moment.T_0, Role.COORDINATOR, "企业当天未带齐检测数据，约定补测后再议。"),
            of(4, Moment.T_0, Role.ENTERPRISE, 1, "问清了国标的适用范围。"),
            of(5, Moment.T_0, Role.COORDINATOR, 2, "诊断为来料批次差异。"),
            of(0, Moment.T_30, Role.EXPERT, 4, "双方签了镀液维护与包装改进的技术服务协议，等企业确认。")
                    .agreed("技术", "6.5")
                    .proved("技术服务协议（样例）"),
            of(1, Moment.T_30, Role.ENTERPRISE, 5, "改造后连续试产三周，指标达到要求。")
                    .agreed("技术", "38")
                    .proved("试产检测记录（样例）"),
            of(2, Moment.T_30, Role.ENTERPRISE, 4, "签订联合攻关合同。")
                    .agreed("人才", "22")
                    .proved("联合攻关合同（样例）"),
            of(3, Moment.T_30, Role.EXPERT, 2, "补测数据已看，问题出在热处理变形。"),
            none(4, Moment.T_30, Role.ENTERPRISE, "产线年底搬迁，暂缓投入。"),
            of(5, Moment.T_30, Role.COORDINATOR, 3, "提出来料分级与在线补偿方案。").proved("分级补偿方案（样例）"),
            of(1, Moment.T_90, Role.ENTERPRISE, 6, "已验收，月节约 11 万元；与高校共建检测平台。")
                    .agreed("平台", "60")
                    .proved("验收单（样例）"),
            of(2, Moment.T_90, Role.COORDINATOR, 5, "小批试用达标，等企业确认。")
                    .agreed("人才", "22")
                    .proved("小批试用报告（样例）"),
            of(3, Moment.T_90, Role.EXPERT, 3, "提交了淬火工装与工艺方案。")
                    .agreed("技术", "4")
                    .proved("工装方案（样例）"),
            none(4, Moment.T_90, Role.COORDINATOR, "搬迁延期，明年再议。"));

    private static DemoResult of(int problem, Moment moment, Role by, int level, String words) {
        return new DemoResult(problem, moment, by, level, "", null, words, "");
    }

    private static DemoResult none(int problem, Moment moment, Role by, String why) {
        return new DemoResult(problem, moment, by, null, "", null, why, "");
    }

    private DemoResult agreed(String what, String tenThousands) {
        return new DemoResult(problem, moment, by, level, what, new BigDecimal(tenThousands), words, proof);
    }

    private DemoResult proved(String name) {
        return new DemoResult(problem, moment, by, level, kind, amount, words, name);
    }
}
