package io.zhiqiao.cli;

import io.zhiqiao.indexer.corpus.Expert;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expert in a line, in the shape that REST has. Never holds contact data.
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
record ExpertLine(
        String expertId,
        String name,
        String title,
        String organisation,
        String department,
        String district,
        List<String> teams,
        Load load) {

    static ExpertLine of(Expert expert) {
        var employment = expert.employment();
        var service = expert.service();
        return new ExpertLine(
                expert.id().value(),
                expert.name().display(),
                employment.title(),
                employment.organisation().name(),
                employment.department(),
                service.district(),
                expert.expertise().teamIndustries(),
                new Load(service.usedThisYear(), service.annualCap()));
    }

    /** Name and professional title. */
    String heading() {
        return title.isEmpty() ? name : name + " " + title;
    }

    /**
     * How much an expert serves this year.
     *
     * @param used services so far; null where nobody counted
     * @param cap services at most; null where nobody asked
     */
    record Load(@Nullable Integer used, @Nullable Integer cap) {}
}
