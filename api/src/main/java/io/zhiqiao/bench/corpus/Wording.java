package io.zhiqiao.bench.corpus;

import java.util.List;
import java.util.random.RandomGenerator;

/** Patterns in which titles, abstracts and problems are written; A and B stand for terms, P for what is measured. */
final class Wording {

    static final List<String> PAPER =
            List.of("基于A的B优化研究", "A对BP的影响规律", "AB过程的数值模拟与试验验证", "面向B的A方法及应用", "A条件下BP的演化机理", "AB的P预测模型");
    static final List<String> PATENT = List.of("一种用于B的A装置", "一种A与B的制备方法", "一种提高BP的A方法", "一种AB检测系统及方法", "A的B控制方法与设备");
    static final List<String> PROJECT = List.of("AB关键技术研发与应用示范", "A用高性能B开发及产业化", "面向A的B成套技术研究", "AB智能化改造与P提升");
    static final List<String> BODY = List.of(
            "采用A改善B的P",
            "建立了A与BP之间的定量关系",
            "通过正交试验确定A的最佳参数",
            "分析了B失效的主要原因",
            "提出A与B相结合的技术路线",
            "揭示了A影响BP的机理",
            "研制了AB样机并完成现场验证",
            "设计了面向B的A流程",
            "解决了B在批量生产中P不稳定的难题",
            "对比了三种A方案在B中的效果");
    static final List<String> FIGURES =
            List.of("P提高了N%", "P由N%提高到M%", "成本降低N%", "样品经过N小时考核", "已在M家企业应用", "误差小于N%", "产能达到每年N万件");
    static final List<String> PROBLEM = List.of(
            "A生产中BP波动大，批次合格率只有N%，希望找到原因并稳定在M%以上",
            "B使用A后P明显下降，寻求改进办法",
            "我公司A产线B环节故障率高，P达不到客户要求，希望提高N%",
            "现有A工艺能耗高，B的P偏低，需要替代方案",
            "A与B配合时出现异常，P超差N%，求专家诊断",
            "希望开发A用B，P比现有产品提高N%以上",
            "A检测依赖人工，B漏检率N%，希望实现在线自动检测",
            "如何在保证P的前提下降低A成本，并解决B寿命短的问题");
    static final List<String> MEASURES =
            List.of("稳定性", "一致性", "良率", "效率", "寿命", "精度", "强度", "可靠性", "能耗", "响应速度", "耐久性", "安全性", "纯度", "利用率");

    private Wording() {}

    /** A pattern with its places filled. */
    static String fill(String pattern, String first, String second, RandomGenerator random) {
        var filled = new StringBuilder(pattern.length() + 16);
        for (int i = 0; i < pattern.length(); i++) {
            switch (pattern.charAt(i)) {
                case 'A' -> filled.append(first);
                case 'B' -> filled.append(second);
                case 'P' -> filled.append(Zipf.draw(MEASURES, random));
                case 'N' -> filled.append(random.nextInt(2, 50));
                case 'M' -> filled.append(random.nextInt(50, 99));
                default -> filled.append(pattern.charAt(i));
            }
        }
        return filled.toString();
    }
}
