package io.zhiqiao.load;

/** What somebody of a role does, one thing at a time. */
@FunctionalInterface
interface Habits {

    /** Does something, with all the requests that it takes. */
    void next();
}
