package io.zhiqiao.matcher.eligibility;

/** What a rule says about one expert and one problem. */
public sealed interface Verdict {

    /** The rule has nothing against the pair. */
    Verdict ALLOWED = new Allowed();

    /** The rule has nothing against the pair. */
    record Allowed() implements Verdict {}

    /** The expert must not be suggested for the problem. */
    record Excluded(Reason reason) implements Verdict {}

    /** The records do not say enough: the expert may be suggested, and a person has to look. */
    record Unverified(Reason reason) implements Verdict {}

    /** An exclusion. */
    static Verdict excluded(String rule, String zh, String en) {
        return new Excluded(new Reason(rule, zh, en));
    }

    /** A gap in the records. */
    static Verdict unverified(String rule, String zh, String en) {
        return new Unverified(new Reason(rule, zh, en));
    }
}
