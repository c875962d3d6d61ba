package io.zhiqiao.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses in what people wrote down. */
class MailAddressTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "王工 13900000000 wang@firm.example | wang@firm.example",
                "邮箱：li.si@firm.example；手机 139 | li.si@firm.example",
                "周（zhou@a.example、zhou@b.example） | zhou@a.example",
                "坏的@ 好的 ok@firm.example | ok@firm.example",
            })
    void firstUsableOneIsFound(String written, String address) {
        assertThat(MailAddress.first(written)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "王工 13900000000", "wang#firm.example", "@firm.example", "a@b@c.example"})
    void whereThereIsNoneNoneIsFound(String written) {
        assertThat(MailAddress.first(written)).isEmpty();
    }
}
