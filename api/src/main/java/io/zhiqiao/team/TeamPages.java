package io.zhiqiao.team;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.engine.Names;
import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.record.AcceptedRecords;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of teams: all of them, one with its members, and what it says of itself. */
@Controller
class TeamPages {

    private final Teams teams;
    private final TeamWriting writing;
    private final AcceptedRecords records;
    private final Names names;
    private final CurrentPerson people;
    private final Clock clock;

    TeamPages(
            Teams teams, TeamWriting writing, AcceptedRecords records, Names names, CurrentPerson people, Clock clock) {
        this.teams = teams;
        this.writing = writing;
        this.records = records;
        this.names = names;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/teams")
    String all(Model model) {
        var person = people.get();
        var current = teams.current().stream()
                .filter(team -> TeamReach.reaches(person, team))
                .toList();
        var former = teams.all().stream()
                .filter(team -> TeamReach.reaches(person, team))
                .filter(team -> !teams.isCurrent(team))
                .toList();
        model.addAttribute("lines", current.stream().map(this::line).toList());
        model.addAttribute("former", former);
        return "team/all";
    }

    @GetMapping("/teams/{teamId}")
    String team(@PathVariable String teamId, Model model) {
        var team = teams.find(teamId);
        model.addAttribute("team", team);
        model.addAttribute("current", teams.isCurrent(team));
        model.addAttribute(
                "former",
                team.formerTeamIds().stream()
                        .flatMap(id -> teams.known(id).stream())
                        .toList());
        model.addAttribute("districts", names.districts());
        return "team/team";
    }

    @PostMapping("/teams/{teamId}")
    String change(
            @PathVariable String teamId,
            @RequestParam(defaultValue = "") String leadBody,
            @RequestParam(defaultValue = "") String liaison,
            @RequestParam(defaultValue = "") String secretary,
            @RequestParam(defaultValue = "") String societies,
            @RequestParam(defaultValue = "") List<String> districts,
            @RequestParam long version) {
        var bodyId = teams.find(teamId).leading().bodyId();
        writing.change(
                teamId,
                new Team.Leading(leadBody.strip(), bodyId, liaison.strip(), secretary.strip()),
                societies
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList(),
                districts,
                version);
        return "redirect:/teams/{teamId}";
    }

    @GetMapping("/teams/{teamId}/members")
    String members(@PathVariable String teamId, Model model) {
        var team = teams.find(teamId);
        var today = LocalDate.now(clock);
        var memberships = teams.memberships(teamId);
        var nameById = new LinkedHashMap<String, String>();
        memberships.forEach(member -> nameById.computeIfAbsent(member.expertId(), this::name));
        model.addAttribute("team", team);
        model.addAttribute("current", teams.isCurrent(team));
        model.addAttribute("members", teams.membersOn(teamId, today));
        model.addAttribute(
                "others",
                memberships.stream().filter(member -> !member.isOn(today)).toList());
        model.addAttribute("nameById", nameById);
        model.addAttribute("roles", TeamRole.values());
        model.addAttribute("today", today);
        return "team/members";
    }

    @PostMapping("/teams/{teamId}/members")
    String join(
            @PathVariable String teamId,
            @RequestParam String expertId,
            @RequestParam TeamRole role,
            @RequestParam LocalDate from) {
        writing.join(teamId, expertId.strip(), role, from);
        return "redirect:/teams/{teamId}/members";
    }

    @PostMapping("/teams/{teamId}/members/{memberId}/end")
    String leave(
            @PathVariable String teamId,
            @PathVariable String memberId,
            @RequestParam LocalDate to,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam long version) {
        writing.leave(teamId, memberId, to, reason, version);
        return "redirect:/teams/{teamId}/members";
    }

    private Line line(Team team) {
        var members = teams.membersOn(team.teamId(), LocalDate.now(clock));
        var leader = members.stream()
                .filter(member -> member.role() == TeamRole.LEADER)
                .findFirst()
                .map(member -> name(member.expertId()))
                .orElse("");
        return new Line(team, leader, members.size());
    }

    private String name(String expertId) {
        return records.find(RecordKind.EXPERTS, expertId)
                .map(found -> found.record())
                .map(Expert::name)
                .map(Expert.Name::display)
                .orElse(expertId);
    }

    /**
     * A team in a line.
     *
     * @param team which
     * @param leader name of who leads it today; empty for nobody
     * @param members how many are in it today
     */
    record Line(Team team, String leader, int members) {}
}
