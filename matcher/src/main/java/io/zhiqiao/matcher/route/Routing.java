package io.zhiqiao.matcher.route;

import java.util.List;
import java.util.Optional;

/**
 * Which teams a problem may belong to, the likeliest first.
 *
 * @param weights name of the weights that this was made with
 * @param lessons how many corrections it heeds, at least 0
 * @param teams every team of the scheme; empty where nothing speaks for any
 * @param unmapped whether no team is named: nothing speaks for any, or not enough
 */
public record Routing(String weights, int lessons, List<RankedTeam> teams, boolean unmapped) {

    /** Copies the list. */
    public Routing {
        teams = List.copyOf(teams);
    }

    /** The team that is named; empty for an unmapped problem. */
    public Optional<RankedTeam> first() {
        return unmapped ? Optional.empty() : Optional.of(teams.getFirst());
    }

    /**
     * A team with what speaks for it.
     *
     * @param number in the scheme
     * @param name in Chinese
     * @param nameEn in English
     * @param score sum of the parts; comparable within one problem only
     * @param confidence how often such a suggestion is right, 0 to 1; those of all teams sum to 1
     * @param parts what the score is made of
     */
    public record RankedTeam(
            int number, String name, String nameEn, double score, double confidence, List<Part> parts) {

        /** Copies the list. */
        public RankedTeam {
            parts = List.copyOf(parts);
        }
    }

    /**
     * What one kind of evidence adds to the score of a team.
     *
     * @param evidence which kind
     * @param value what it adds; below 0 for corrections that lead elsewhere
     * @param by the words or codes that speak for the team, the strongest first; may be empty
     */
    public record Part(RouteEvidence evidence, double value, List<String> by) {

        /** Copies the list. */
        public Part {
            by = List.copyOf(by);
        }
    }
}
