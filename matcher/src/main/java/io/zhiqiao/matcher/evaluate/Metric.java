package io.zhiqiao.matcher.evaluate;

/** What is measured, in the order in which it is reported. */
public enum Metric {
    /** Gain of the first ten against the best order there is, in [0, 1], higher is better. */
    NDCG_AT_10("ndcg@10", "前十位排序增益", "Gain of the first ten", Unit.PROBLEM),
    /** Mean of the precisions at the ranks of the relevant experts, in [0, 1], higher is better. */
    MAP("map", "平均精度", "Average precision", Unit.PROBLEM),
    /** One over the rank of the first relevant expert, in [0, 1], higher is better. */
    MRR("mrr", "首个相关专家的名次倒数", "Reciprocal rank of the first relevant", Unit.PROBLEM),
    /** Share of relevant experts among the first five, in [0, 1], higher is better. */
    PRECISION_AT_5("p@5", "前五位相关比例", "Relevant among the first five", Unit.PROBLEM),
    /** Share of the relevant experts that are among the first hundred, in [0, 1], higher is better. */
    RECALL_AT_100("recall@100", "前百位召回率", "Relevant found in the first hundred", Unit.PROBLEM),
    /** Weight of an expert's pairs of problems in the wrong order, in [0, 1], lower is better. */
    KENDALL_LOSS("kendall_loss", "加权 Kendall 损失（越低越好）", "Weighted Kendall loss (lower is better)", Unit.EXPERT),
    /** Share of an expert's pairs of a very good and a bad problem in the right order, in [0, 1]. */
    EASY("easy", "易分对正确率", "Accuracy on easy pairs", Unit.EXPERT),
    /** Share of an expert's pairs of two very good problems in the right order, in [0, 1]. */
    HARD("hard", "难分对正确率", "Accuracy on hard pairs", Unit.EXPERT),
    /** Share of a problem's pairs of experts in the right order, in [0, 1], higher is better. */
    PAIRWISE("pairwise", "按难题的专家对正确率", "Accuracy on pairs of experts of a problem", Unit.PROBLEM);

    private final String key;
    private final String zh;
    private final String en;
    private final Unit unit;

    Metric(String key, String zh, String en, Unit unit) {
        this.key = key;
        this.zh = zh;
        this.en = en;
        this.unit = unit;
    }

    /** The name in JSON; never changes. */
    public String key() {
        return key;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** What the interval is drawn over. */
    public Unit unit() {
        return unit;
    }

    /** What a metric is added up over, and its interval drawn over. */
    public enum Unit {
        PROBLEM("道难题", "problems"),
        EXPERT("位专家", "experts");

        private final String zh;
        private final String en;

        Unit(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        public String zh() {
            return zh;
        }

        public String en() {
            return en;
        }
    }
}
