package io.zhiqiao.matcher.route;

/**
 * A prefix or word that somebody gave to a team after the scheme was written.
 *
 * @param kind what it is
 * @param text the prefix or word
 * @param team number of the team
 */
public record Mending(Kind kind, String text, int team) {

    /** What can be given to a team. */
    public enum Kind {
        INDUSTRY,
        IPC,
        WORD
    }
}
