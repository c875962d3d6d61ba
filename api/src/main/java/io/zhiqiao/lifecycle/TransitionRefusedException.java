package io.zhiqiao.lifecycle;

import io.zhiqiao.language.Sentence;

/** A transition that must not be made. */
public final class TransitionRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String rule;
    private final transient Sentence sentence;

    TransitionRefusedException(Reason reason, String rule, Sentence sentence) {
        super(rule + ": " + sentence.en());
        this.reason = reason;
        this.rule = rule;
        this.sentence = sentence;
    }

    /** What kind of refusal. */
    public Reason reason() {
        return reason;
    }

    /** Stable name of what stands in the way. */
    public String rule() {
        return rule;
    }

    /** What stands in the way, and what to do. */
    public Sentence sentence() {
        return sentence;
    }

    /** Kinds of refusals, in the order in which they are looked for. */
    public enum Reason {
        /** The life cycle has no such transition. */
        UNKNOWN,
        /** Not from this state. */
        STATE,
        /** Not by this person. */
        ROLE,
        /** A reason has to be given. */
        NO_REASON,
        /** A condition does not hold. */
        GUARD
    }
}
