package io.zhiqiao.account;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    @ParameterizedTest
    @CsvSource({
        "eleven char, password-short",
        "短密码不行, password-short",
        "password1234, password-common",
        "2026Password!!, password-common",
        "123456789012345, password-common",
        "aaaaaaaaaaaaaaaa, password-common",
        "abababababab, password-common",
        "Qwertyuiop123, password-common",
        "li.lei.office2026, password-common",
        "correct horse battery staple, password-common",
        "五星红旗迎风飘扬2026, password-common",
        "一二三四五六七八九十一二三四五六七八九十一二三四五, password-long",
    })
    void easyShortOrEndlessPasswordIsRefused(String password, String rule) {
        assertThatThrownBy(() -> PasswordRules.check(password, "li.lei.office@example.invalid"))
                .hasMessageStartingWith(rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"seven grey herons at dusk", "那年冬天我们在江边修过一台水泵", "x7!Kd09-qLm2", "一二三四五六七八九十一二三四五六七八九十一二三四"})
    void sentenceIsAccepted(String password) {
        assertThatCode(() -> PasswordRules.check(password, "li.lei")).doesNotThrowAnyException();
    }
}
