package io.zhiqiao.account;

/** State of an account. */
public enum AccountState {
    /** A link was sent; no password is set yet. */
    INVITED,
    ACTIVE,
    /** Closed by an administrator; nobody signs in with it. */
    CLOSED
}
