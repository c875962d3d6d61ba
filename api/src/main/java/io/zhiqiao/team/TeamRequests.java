package io.zhiqiao.team;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What programmes send of teams; what is missing is empty. */
final class TeamRequests {

    private TeamRequests() {}

    static String text(@Nullable String given) {
        return Objects.requireNonNullElse(given, "").strip();
    }

    /**
     * What a team says of itself.
     *
     * @param leadBody name of the lead body
     * @param leadBodyId id of its record
     * @param liaison whom the office speaks with
     * @param secretary who keeps its reports
     * @param societies that work with it
     * @param districts that it serves, full Chinese names; empty for all
     */
    record TeamRequest(
            @Nullable String leadBody,
            @Nullable String leadBodyId,
            @Nullable String liaison,
            @Nullable String secretary,
            @Nullable List<String> societies,
            @Nullable List<String> districts) {

        Team.Leading leading() {
            return new Team.Leading(
                    text(leadBody),
                    text(leadBodyId).isEmpty() ? null : text(leadBodyId),
                    text(liaison),
                    text(secretary));
        }

        List<String> societyNames() {
            return Objects.requireNonNullElse(societies, List.of());
        }

        List<String> districtNames() {
            return Objects.requireNonNullElse(districts, List.of());
        }
    }

    /**
     * Who joins, as what, since when.
     *
     * @param expertId who
     * @param role as what; a member where it is missing
     * @param from the first day
     */
    record JoinRequest(
            @Nullable String expertId,
            @Nullable TeamRole role,
            @Nullable LocalDate from) {}

    /**
     * Until when somebody was in a team.
     *
     * @param to the last day
     * @param reason why it ended
     */
    record LeaveRequest(@Nullable LocalDate to, @Nullable String reason) {}
}
