package io.zhiqiao.mail;

import io.zhiqiao.language.Sentence;

/** What became of a letter that was to be sent. */
public sealed interface Posted {

    /** The server has it. */
    record Sent() implements Posted {}

    /**
     * It may go later.
     *
     * @param why what was in the way, without address
     */
    record Later(Sentence why) implements Posted {}

    /**
     * It will never go like this.
     *
     * @param why what is wrong and what to do, without address
     */
    record Refused(Sentence why) implements Posted {}
}
