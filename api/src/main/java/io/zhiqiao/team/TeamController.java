package io.zhiqiao.team;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.lifecycle.Refusals;
import io.zhiqiao.record.IdempotentRequests;
import io.zhiqiao.record.RecordVersion;
import io.zhiqiao.team.TeamRequests.JoinRequest;
import io.zhiqiao.team.TeamRequests.LeaveRequest;
import io.zhiqiao.team.TeamRequests.TeamRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Service teams and who is in them, for programmes. */
@RestController
@RequestMapping("/api/v1/teams")
class TeamController {

    private final Teams teams;
    private final TeamWriting writing;
    private final IdempotentRequests requests;
    private final CurrentPerson current;

    TeamController(Teams teams, TeamWriting writing, IdempotentRequests requests, CurrentPerson current) {
        this.teams = teams;
        this.writing = writing;
        this.requests = requests;
        this.current = current;
    }

    /** The teams that whoever asks reaches, of every version of the scheme; the newest version first. */
    @GetMapping
    List<Team> all() {
        var person = current.get();
        return teams.all().stream()
                .filter(team -> TeamReach.reaches(person, team))
                .toList();
    }

    /** One team. */
    @GetMapping("/{teamId}")
    ResponseEntity<Team> team(@PathVariable String teamId) {
        return tagged(teams.find(teamId));
    }

    /** Changes what a team says of itself. */
    @PutMapping("/{teamId}")
    ResponseEntity<Team> change(
            @PathVariable String teamId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody TeamRequest request) {
        return tagged(writing.change(
                teamId,
                request.leading(),
                request.societyNames(),
                request.districtNames(),
                RecordVersion.read(ifMatch)));
    }

    /** Who is in a team on a day; everybody who ever was, where no day is given. */
    @GetMapping("/{teamId}/members")
    List<TeamMember> members(@PathVariable String teamId, @RequestParam(required = false) @Nullable LocalDate on) {
        var team = teams.find(teamId);
        return on == null ? teams.memberships(team.teamId()) : teams.membersOn(team.teamId(), on);
    }

    /** Takes an expert into a team. */
    @PostMapping("/{teamId}/members")
    ResponseEntity<TeamMember> join(
            @PathVariable String teamId,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody JoinRequest request) {
        var from = request.from();
        if (from == null) {
            throw Refusals.field("required", "from", "请给出入队日期。", "Give the first day in the team.");
        }
        var role = Objects.requireNonNullElse(request.role(), TeamRole.MEMBER);
        var memberId = requests.once(
                current.get().login(),
                "team-member",
                key,
                teamId + request,
                () -> writing.join(teamId, TeamRequests.text(request.expertId()), role, from)
                        .memberId());
        return teams.memberships(teamId).stream()
                .filter(member -> member.memberId().equals(memberId))
                .findFirst()
                .map(member -> ResponseEntity.status(HttpStatus.CREATED)
                        .eTag(RecordVersion.tag(member.version()))
                        .body(member))
                .orElseThrow();
    }

    /** Ends a membership; {@code If-Match} is the version of the membership. */
    @PostMapping("/{teamId}/members/{memberId}/end")
    ResponseEntity<TeamMember> leave(
            @PathVariable String teamId,
            @PathVariable String memberId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody LeaveRequest request) {
        var version = RecordVersion.read(ifMatch);
        var to = request.to();
        if (to == null) {
            throw Refusals.field("required", "to", "请给出在队的最后一天。", "Give the last day in the team.");
        }
        var member = writing.leave(teamId, memberId, to, TeamRequests.text(request.reason()), version);
        return ResponseEntity.ok().eTag(RecordVersion.tag(member.version())).body(member);
    }

    private static ResponseEntity<Team> tagged(Team team) {
        return ResponseEntity.ok().eTag(RecordVersion.tag(team.version())).body(team);
    }
}
