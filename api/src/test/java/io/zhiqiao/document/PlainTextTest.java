package io.zhiqiao.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Bytes that are text, and bytes that are none. */
class PlainTextTest {

    private static final String TEXT = "壳体漏气，\t内浇口加宽过。\r\n𠮷";

    @Test
    void textOfEveryEncodingIsTheSame() {
        assertThat(PlainText.decode(TEXT.getBytes(StandardCharsets.UTF_8))).contains(TEXT);
        assertThat(PlainText.decode(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8)))
                .contains(TEXT);
        assertThat(PlainText.decode(TEXT.getBytes(Charset.forName("GB18030")))).contains(TEXT);
        assertThat(PlainText.decode(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE)))
                .contains(TEXT);
        assertThat(PlainText.decode(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16BE)))
                .contains(TEXT);
    }

    @Test
    void bytesThatAreNoTextAreNone() {
        assertThat(PlainText.decode(new byte[] {'a', 0, 'b'})).isEmpty();
        assertThat(PlainText.decode(new byte[] {(byte) 0x80, (byte) 0xff, (byte) 0xff}))
                .isEmpty();
        assertThat(PlainText.decode(new byte[] {'a', 0x1b, '[', '2', 'J'})).isEmpty();
        assertThat(PlainText.decode(new byte[] {(byte) 0xff, (byte) 0xfe, 0x00, (byte) 0xd8}))
                .as("half a sign of UTF-16")
                .isEmpty();
        assertThat(PlainText.decode(new byte[0])).contains("");
    }

    @Test
    @Timeout(20)
    void paragraphOfTenMegabytesIsReadWhole() {
        var paragraph = "漏气".repeat((10 << 20) / 6);

        assertThat(PlainText.decode(paragraph.getBytes(StandardCharsets.UTF_8))).contains(paragraph);
        assertThat(PlainText.decode((paragraph + "\u0007").getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }
}
