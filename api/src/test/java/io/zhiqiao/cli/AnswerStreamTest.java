package io.zhiqiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AnswerStreamTest {

    @Test
    void whatIsWrittenArrives() {
        var arrived = new ByteArrayOutputStream();
        var answers = new AnswerStream(arrived);

        new PrintWriter(answers, true, StandardCharsets.UTF_8).println("专家");

        assertThat(arrived.toString(StandardCharsets.UTF_8)).isEqualTo("专家%n".formatted());
        assertThat(answers.hasFailed()).isFalse();
        assertThat(answers.failure()).isEmpty();
    }

    @Test
    void fullDiskIsRememberedThoughTheWriterKeepsItToItself() {
        var answers = new AnswerStream(failing("No space left on device"));

        new PrintWriter(answers, true, StandardCharsets.UTF_8).println("专家");

        assertThat(answers.hasFailed()).isTrue();
        assertThat(answers.failure())
                .get()
                .extracting(AnswerStream::inWords)
                .asString()
                .startsWith("结果没有写完")
                .contains("No space left", "make room");
    }

    @Test
    void readerWhoHasSeenEnoughIsNoFailureToTellOf() {
        var answers = new AnswerStream(failing("Broken pipe"));

        new PrintWriter(answers, true, StandardCharsets.UTF_8).println("专家");

        assertThat(answers.hasFailed()).isTrue();
        assertThat(answers.failure()).isEmpty();
    }

    private static OutputStream failing(String why) {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException(why);
            }
        };
    }
}
