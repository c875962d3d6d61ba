package io.zhiqiao.account;

import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.language.Sentence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;

/** Which passwords are accepted: long rather than odd, and none that everybody tries first. */
final class PasswordRules {

    static final int LEAST_CHARS = 12;

    /** What the encoder takes, in UTF-8. */
    static final int MOST_BYTES = 72;

    private static final int LEAST_DIFFERENT = 5;
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");
    private static final Set<String> COMMON = common();

    private PasswordRules() {}

    /**
     * Accepts a password, or says what is wrong with it.
     *
     * @throws RejectedException (422) if it is not accepted
     */
    static void check(String password, String login) {
        var length = password.codePointCount(0, password.length());
        if (length < LEAST_CHARS) {
            throw rejected(
                    "password-short",
                    "密码至少 %d 个字符，现在是 %d 个。可以用一句只有您知道的话。".formatted(LEAST_CHARS, length),
                    "A password needs at least %d characters, this has %d. Take a sentence that only you know."
                            .formatted(LEAST_CHARS, length));
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw rejected(
                    "password-long",
                    "密码太长：最多 %d 个字母，或 %d 个汉字。".formatted(MOST_BYTES, MOST_BYTES / 3),
                    "The password is too long: at most %d letters, or %d Chinese characters."
                            .formatted(MOST_BYTES, MOST_BYTES / 3));
        }
        if (isEasy(password.toLowerCase(Locale.ROOT), login)) {
            throw rejected(
                    "password-common",
                    "这个密码太容易猜到：常见词、登录名、纯数字或重复字符都不行。请换一句话。",
                    "This password is easy to guess: a common word, the login, digits only or a repetition. Take another sentence.");
        }
    }

    private static boolean isEasy(String password, String login) {
        var core = EDGES.matcher(password).replaceAll("");
        var name = login.split("@", 2)[0];
        return core.isEmpty()
                || password.codePoints().distinct().count() < LEAST_DIFFERENT
                || COMMON.contains(password)
                || COMMON.contains(core)
                || core.equals(login)
                || core.equals(name)
                || password.equals(name + name);
    }

    private static RejectedException rejected(String rule, String zh, String en) {
        return new RejectedException(
                Rejection.of(HttpStatus.UNPROCESSABLE_CONTENT, rule, "password", null, new Sentence(zh, en)));
    }

    private static Set<String> common() {
        try (var file = PasswordRules.class.getResourceAsStream("/account/common-passwords.txt")) {
            if (file == null) {
                throw new IllegalStateException(
                        "程序中缺少 account/common-passwords.txt。请重新安装。\nThere is no account/common-passwords.txt in the application.");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "无法读取 account/common-passwords.txt。请重新安装。\nCannot read account/common-passwords.txt.", e);
        }
    }
}
