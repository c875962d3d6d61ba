package io.zhiqiao.team;

import io.zhiqiao.language.Sentence;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A service team (服务队): of one industry of one version of the scheme.
 *
 * @param teamId of the version and the number, unchanging
 * @param schemeVersion version of the scheme of industries, from 1
 * @param industryNumber number in that version, from 1
 * @param name Chinese name of the industry: what problems and accounts name the team by
 * @param nameEn English name
 * @param formerTeamIds teams of the version before that it goes on with; empty in the first version
 * @param leading who leads and answers for it
 * @param societies that work with it; may be empty
 * @param districts that it serves, full Chinese names; empty for all
 * @param version grows with each change; 0 before it is written
 */
public record Team(
        String teamId,
        int schemeVersion,
        int industryNumber,
        String name,
        String nameEn,
        List<String> formerTeamIds,
        Leading leading,
        List<String> societies,
        List<String> districts,
        long version) {

    /** Copies the lists. */
    public Team {
        formerTeamIds = List.copyOf(formerTeamIds);
        societies = List.copyOf(societies);
        districts = List.copyOf(districts);
    }

    /** The id of the team of an industry. */
    public static String idOf(int schemeVersion, int industryNumber) {
        return String.format(Locale.ROOT, "t%d-%02d", schemeVersion, industryNumber);
    }

    /** What it is called. */
    public Sentence title() {
        return new Sentence(name, nameEn);
    }

    Team with(Leading nextLeading, List<String> nextSocieties, List<String> nextDistricts) {
        return new Team(
                teamId,
                schemeVersion,
                industryNumber,
                name,
                nameEn,
                formerTeamIds,
                nextLeading,
                nextSocieties,
                nextDistricts,
                version);
    }

    /**
     * Who leads a team and answers for it; leader and deputy are {@linkplain TeamMember members}.
     *
     * @param body name of the lead body; may be empty
     * @param bodyId id of its record; null where it has none
     * @param liaison whom the office speaks with; a name, no contact; may be empty
     * @param secretary who keeps its reports; a name, no contact; may be empty
     */
    public record Leading(String body, @Nullable String bodyId, String liaison, String secretary) {

        /** Nobody is named yet. */
        public static final Leading NOBODY = new Leading("", null, "", "");
    }
}
