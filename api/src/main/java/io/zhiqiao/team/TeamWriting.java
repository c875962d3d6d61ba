package io.zhiqiao.team;

import io.zhiqiao.audit.Audit;
import io.zhiqiao.engine.Names;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.lifecycle.Refusals;
import io.zhiqiao.record.AcceptedRecords;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what a team is, and who is in it. */
@Service
public class TeamWriting {

    private static final int NAME_CHARS = 200;
    private static final int SECRETARY_CHARS = 120;
    private static final int REASON_CHARS = 2000;
    private static final int MOST_LINES = 60;
    private static final LocalDate FIRST_DAY = LocalDate.of(2010, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2100, 12, 31);

    private final Teams teams;
    private final TeamMemberRows members;
    private final AcceptedRecords records;
    private final Names names;
    private final Audit audit;

    TeamWriting(Teams teams, TeamMemberRows members, AcceptedRecords records, Names names, Audit audit) {
        this.teams = teams;
        this.members = members;
        this.records = records;
        this.names = names;
        this.audit = audit;
    }

    /**
     * Changes what a team says of itself.
     *
     * @param version the version that was read
     * @throws RejectedException (404, 409, 412, 422) if it may not be changed so
     */
    @Transactional
    public Team change(
            String teamId, Team.Leading leading, List<String> societies, List<String> districts, long version) {
        var before = teams.toChange(teamId, version);
        length("leadBody", leading.body(), NAME_CHARS);
        length("liaison", leading.liaison(), NAME_CHARS);
        length("secretary", leading.secretary(), SECRETARY_CHARS);
        if (societies.size() > MOST_LINES) {
            throw Refusals.field(
                    "too-many",
                    "societies",
                    "最多 %d 个学会。".formatted(MOST_LINES),
                    "At most %d societies.".formatted(MOST_LINES));
        }
        societies.forEach(society -> {
            required("societies", society);
            length("societies", society, NAME_CHARS);
        });
        districts.stream()
                .filter(district -> !names.isDistrict(district))
                .findFirst()
                .ifPresent(unknown -> {
                    throw Refusals.field(
                            "unknown",
                            "districts",
                            "没有叫“%s”的区县，请用全称。".formatted(unknown),
                            "There is no district “%s”; write its name in full.".formatted(unknown));
                });
        var id = leading.bodyId();
        if (id != null && records.find(RecordKind.ORGANISATIONS, id).isEmpty()) {
            throw unknown("leadBodyId", id, "单位", "organisation");
        }
        var after = teams.saved(before.with(leading, societies, districts));
        added("change", teamId, words(before), words(after), null);
        return after;
    }

    /**
     * Takes an expert into a team.
     *
     * @param from the first day
     * @throws RejectedException (404, 409, 422) if there is no such expert, they are in the team then, or somebody else
     *     leads it then
     */
    @Transactional
    public TeamMember join(String teamId, String expertId, TeamRole role, LocalDate from) {
        teams.toChange(teamId, null);
        teams.alone(teamId);
        day("from", from);
        if (records.find(RecordKind.EXPERTS, expertId).isEmpty()) {
            throw unknown("expertId", expertId, "专家", "expert");
        }
        for (var other : teams.memberships(teamId)) {
            if (!other.overlaps(from, null)) {
                continue;
            }
            if (other.expertId().equals(expertId)) {
                throw Refusals.field(
                        "member",
                        "expertId",
                        "该专家从 %s 起已在队中。要换角色，请先写明原角色到哪天为止。".formatted(other.memberFrom()),
                        "This expert is in the team since %s. To change the role, end the present one first."
                                .formatted(other.memberFrom()));
            }
            if (role.isSingle() && other.role() == role) {
                throw Refusals.field(
                        "taken",
                        "role",
                        "%s已有人担任，请先写明其到哪天为止。".formatted(role.title().zh()),
                        "There is a %s already: end that first."
                                .formatted(role.title().en()));
            }
        }
        var member =
                members.save(new TeamMember(UUID.randomUUID().toString(), teamId, expertId, role, from, null, "", 0));
        added("join", teamId, null, words(member), null);
        return member;
    }

    /**
     * Ends a membership.
     *
     * @param lastDay the last day in the team; not before the first
     * @param reason why; may be blank
     * @param version of the membership that was read
     * @throws RejectedException (404, 409, 412, 422) if it may not be ended so
     */
    @Transactional
    public TeamMember leave(String teamId, String memberId, LocalDate lastDay, String reason, long version) {
        teams.toChange(teamId, null);
        var before = members.findById(memberId)
                .filter(member -> member.teamId().equals(teamId))
                .orElseThrow(() -> RejectedException.notFound("memberId", memberId, "队员", "membership"));
        if (before.version() != version) {
            throw Refusals.stale();
        }
        day("to", lastDay);
        length("reason", reason, REASON_CHARS);
        if (before.memberTo() != null) {
            throw Refusals.field(
                    "ended", "to", "这段任期已经结束，不再改动。", "This membership has ended; it is not changed any more.");
        }
        if (lastDay.isBefore(before.memberFrom())) {
            throw Refusals.field(
                    "range",
                    "to",
                    "离队日期不能早于入队日期 %s。".formatted(before.memberFrom()),
                    "The last day must not be before the first, %s.".formatted(before.memberFrom()));
        }
        var after = Refusals.unlessStale(() -> members.save(before.ending(lastDay, reason.strip())));
        added("leave", teamId, words(before), words(after), reason.isBlank() ? null : reason.strip());
        return after;
    }

    private void added(
            String action, String teamId, @Nullable String before, @Nullable String after, @Nullable String reason) {
        audit.add(new Audit.Deed(teams.actor(), "team." + action, Teams.KIND, teamId, before, after, reason));
    }

    private static String words(Team team) {
        return String.join(
                "\n",
                team.leading().body(),
                team.leading().liaison(),
                team.leading().secretary(),
                String.join("、", team.societies()),
                String.join("、", team.districts()));
    }

    private static String words(TeamMember member) {
        return "%s %s %s %s"
                .formatted(
                        member.expertId(),
                        member.role(),
                        member.memberFrom(),
                        member.memberTo() == null ? "" : member.memberTo());
    }

    private static void day(String field, LocalDate day) {
        if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
            throw Refusals.field(
                    "range",
                    field,
                    "日期应在 %s 到 %s 之间。".formatted(FIRST_DAY, LAST_DAY),
                    "The day must be %s to %s.".formatted(FIRST_DAY, LAST_DAY));
        }
    }

    static void required(String field, String text) {
        if (text.isBlank()) {
            throw Refusals.field("required", field, "请填写这一项。", "This must be said.");
        }
    }

    static void length(String field, String text, int most) {
        if (text.length() > most) {
            throw Refusals.field(
                    "too-long",
                    field,
                    "最多 %d 个字，现有 %d 个。".formatted(most, text.length()),
                    "At most %d characters; there are %d.".formatted(most, text.length()));
        }
    }

    private static RejectedException unknown(String field, String id, String zh, String en) {
        return Refusals.field(
                "unknown",
                field,
                "没有编号为“%s”的%s。".formatted(id, zh),
                "There is no %s with the id “%s”.".formatted(en, id));
    }
}
