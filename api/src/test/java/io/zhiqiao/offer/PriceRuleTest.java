package io.zhiqiao.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class PriceRuleTest {

    @Test
    void fixedPriceIsTheSameHoweverLongItTakes() {
        assertThat(PriceRule.FIXED.of(new BigDecimal("2.5"), 40, null)).contains(new BigDecimal("2.5000"));
    }

    @Test
    void priceOfADayIsTakenForEachDay() {
        assertThat(PriceRule.PER_DAY.of(new BigDecimal("0.35"), 7, null)).contains(new BigDecimal("2.4500"));
    }

    @Test
    void shareIsOfTheContractToTheYuanAndWaitsForIt() {
        assertThat(PriceRule.PERCENT.of(new BigDecimal("3"), 9, new BigDecimal("33.3335")))
                .contains(new BigDecimal("1.0000"));
        assertThat(PriceRule.PERCENT.of(new BigDecimal("3"), 9, new BigDecimal("33.3350")))
                .contains(new BigDecimal("1.0001"));
        assertThat(PriceRule.PERCENT.of(new BigDecimal("3"), 9, null)).isEmpty();
    }
}
