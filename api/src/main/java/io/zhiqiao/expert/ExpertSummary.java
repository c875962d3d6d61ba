package io.zhiqiao.expert;

import io.zhiqiao.indexer.corpus.Expert;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expert in a line: who, where, how busy. Never holds contact data.
 *
 * @param expertId identity
 * @param name in its own order
 * @param title professional title 职称; may be empty
 * @param organisation name of the present employer
 * @param department may be empty
 * @param district base district; may be empty
 * @param teams industries of the service teams, own one first
 * @param load services of this year
 */
public record ExpertSummary(
        String expertId,
        String name,
        String title,
        String organisation,
        String department,
        String district,
        List<String> teams,
        Load load) {

    /** Copies the list. */
    public ExpertSummary {
        teams = List.copyOf(teams);
    }

    /** The line of {@code expert}. */
    public static ExpertSummary of(Expert expert) {
        var employment = expert.employment();
        var service = expert.service();
        return new ExpertSummary(
                expert.id().value(),
                expert.name().display(),
                employment.title(),
                employment.organisation().name(),
                employment.department(),
                service.district(),
                expert.expertise().teamIndustries(),
                new Load(service.usedThisYear(), service.annualCap()));
    }

    /**
     * How much an expert serves this year, over all programmes.
     *
     * @param used services so far; null where nobody counted
     * @param cap services at most; null where nobody asked
     */
    public record Load(@Nullable Integer used, @Nullable Integer cap) {}
}
