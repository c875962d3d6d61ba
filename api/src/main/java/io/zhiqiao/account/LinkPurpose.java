package io.zhiqiao.account;

import java.time.Duration;

/** What a one-time link to an account is for. */
public enum LinkPurpose {
    /** To set the first password. */
    INVITATION(Duration.ofDays(7)),
    /** To set another password. */
    RESET(Duration.ofDays(1));

    private final Duration life;

    LinkPurpose(Duration life) {
        this.life = life;
    }

    /** How long it works. */
    public Duration life() {
        return life;
    }
}
