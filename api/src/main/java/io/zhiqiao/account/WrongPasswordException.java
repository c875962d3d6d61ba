package io.zhiqiao.account;

/** The password that somebody gave as their own is not theirs. What was counted stays. */
final class WrongPasswordException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongPasswordException() {
        super("The password is wrong.");
    }
}
