package io.zhiqiao.offer;

import io.zhiqiao.language.Sentence;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the price of a package is computed (计价规则); all amounts are in 万元. */
public enum PriceRule {
    FIXED("固定价（万元）", "Fixed (10,000 yuan)"),
    PER_DAY("每工作日（万元）", "Per working day (10,000 yuan)"),
    PERCENT("合同额的百分数", "Percent of the contract");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 4;

    private final String zh;
    private final String en;

    PriceRule(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** What it is called. */
    public Sentence title() {
        return new Sentence(zh, en);
    }

    /**
     * The price, rounded half up to one yuan.
     *
     * @param price the number of the template, at least 0
     * @param days working days of all steps that are left
     * @param contract amount of the contract; null while there is none
     * @return empty where it is a share of a contract that is not there yet
     */
    public Optional<BigDecimal> of(BigDecimal price, int days, @Nullable BigDecimal contract) {
        var amount = switch (this) {
            case FIXED -> price;
            case PER_DAY -> price.multiply(BigDecimal.valueOf(days));
            case PERCENT ->
                contract == null ? null : contract.multiply(price).divide(HUNDRED, DECIMALS, RoundingMode.HALF_UP);
        };
        return Optional.ofNullable(amount).map(one -> one.setScale(DECIMALS, RoundingMode.HALF_UP));
    }
}
