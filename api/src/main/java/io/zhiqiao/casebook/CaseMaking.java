package io.zhiqiao.casebook;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.account.Role;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.indexer.corpus.CaseId;
import io.zhiqiao.indexer.corpus.CaseKind;
import io.zhiqiao.indexer.corpus.CaseState;
import io.zhiqiao.indexer.corpus.LibraryCase;
import io.zhiqiao.indexer.corpus.LibraryCase.Maker;
import io.zhiqiao.indexer.corpus.LibraryCase.Origin;
import io.zhiqiao.indexer.corpus.OrganisationId;
import io.zhiqiao.indexer.corpus.OrganisationRef;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.Versioned;
import io.zhiqiao.lifecycle.Refusals;
import io.zhiqiao.offer.Takings;
import io.zhiqiao.proposal.MatchBoard;
import io.zhiqiao.record.AcceptedRecords;
import io.zhiqiao.service.ServiceRecord;
import io.zhiqiao.service.Services;
import io.zhiqiao.service.SolvedLevel;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins cases: of a problem that was solved, with what is known of it, or of what somebody did on the shop floor. */
@Service
public class CaseMaking {

    private static final String UNNAMED = "某企业";
    private static final int MOST_MAKERS = 20;
    private static final int NAME_CHARS = 60;

    private final CaseBook book;
    private final SolvedProblems solved;
    private final MatchBoard board;
    private final Services services;
    private final Takings takings;
    private final AcceptedRecords records;
    private final CurrentPerson people;
    private final Clock clock;

    CaseMaking(
            CaseBook book,
            SolvedProblems solved,
            MatchBoard board,
            Services services,
            Takings takings,
            AcceptedRecords records,
            CurrentPerson people,
            Clock clock) {
        this.book = book;
        this.solved = solved;
        this.board = board;
        this.services = services;
        this.takings = takings;
        this.records = records;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Begins the case of a solved problem: a draft of what was recorded, in which the enterprise is not named.
     *
     * @throws RejectedException (403, 404, 409) if it is none of theirs, is not solved so far, or has a case
     */
    @Transactional
    public ReachedCase ofProblem(String problemId) {
        var reached = board.reach(problemId);
        if (!reached.as(Role.COORDINATOR) && !reached.as(Role.SECRETARY)) {
            throw refused(HttpStatus.FORBIDDEN, "office-only", "案例由协会工作人员起草。", "Cases are drafted by the office.");
        }
        if (solved.caseOf(problemId).isPresent()) {
            throw refused(
                    HttpStatus.CONFLICT,
                    "told-already",
                    "这道难题已有案例，请打开那一份。",
                    "There is a case of this problem: open that one.");
        }
        var level = solved.level(problemId)
                .orElseThrow(
                        () -> refused(
                                HttpStatus.CONFLICT,
                                "not-solved",
                                "难题的解决程度到 3 级并有证明文件（4 级起还须企业确认）才能写成案例。",
                                "A case is made of a problem that is solved from level 3 on, with a document, and from level 4 on with the enterprise's word."));
        return book.add(told(reached.problem(), level));
    }

    private LibraryCase told(Problem problem, SolvedLevel level) {
        var served = services.ofProblem(problem.id().value());
        var enterprise = problem.posting().enterprise();
        var text = new CaseText(
                cut(unnamed(problem, problem.title()), LibraryCase.MAX_TITLE_CHARS),
                part(problem, situation(problem)),
                part(problem, approach(problem, served)),
                part(problem, result(served, level)),
                problem.classification().industryCode(),
                problem.posting().district(),
                LocalDate.ofInstant(level.statedAt(), clock.getZone()));
        return new LibraryCase(
                new CaseId("case-" + UUID.randomUUID()),
                CaseKind.SOLVED_PROBLEM,
                text.title(),
                text.story(),
                text.subject(problem.classification().teamIndustry()),
                new Origin(problem.id(), level.level(), enterprise, false, makers(served)),
                CaseState.DRAFT);
    }

    private static List<String> situation(Problem problem) {
        var present = problem.statement().currentProblem();
        return List.of(present.isBlank() ? problem.problemText() : present);
    }

    private List<String> approach(Problem problem, List<ServiceRecord> served) {
        var parts = new ArrayList<String>();
        served.forEach(one -> parts.add(one.content()));
        for (var reached : takings.of(problem.id().value())) {
            for (var step : reached.taken().kept()) {
                if (step.doneOn() != null) {
                    parts.add(step.name() + "：" + step.result());
                }
            }
        }
        return parts;
    }

    private static List<String> result(List<ServiceRecord> served, SolvedLevel level) {
        var parts = new ArrayList<String>();
        served.forEach(one -> parts.add(one.outcome()));
        parts.add(level.note());
        return parts;
    }

    private static String part(Problem problem, List<String> parts) {
        var lines = new LinkedHashSet<String>();
        parts.stream().map(String::strip).filter(line -> !line.isEmpty()).forEach(lines::add);
        return cut(unnamed(problem, String.join("\n", lines)), LibraryCase.MAX_PART_CHARS);
    }

    private static String unnamed(Problem problem, String text) {
        var enterprise = problem.posting().enterprise();
        return enterprise == null ? text : text.replace(enterprise.name(), UNNAMED);
    }

    private static String cut(String text, int most) {
        return text.substring(0, Math.min(most, text.length()));
    }

    private List<Maker> makers(List<ServiceRecord> served) {
        return served.stream()
                .map(ServiceRecord::expertId)
                .distinct()
                .flatMap(expertId -> records.find(RecordKind.EXPERTS, expertId).stream())
                .map(Versioned::record)
                .map(expert -> new Maker(expert.id(), expert.name().display(), false))
                .toList();
    }

    /**
     * Begins the case of something that was done on the shop floor (三创三小).
     *
     * @param makers who did it, one a line; nobody is named before (s)he agrees
     * @param organisationId the enterprise; an enterprise enters its own only, the office may leave it out
     * @throws RejectedException (422) if a field does not pass
     */
    @Transactional
    public ReachedCase ofShopFloor(CaseText text, String makers, @Nullable String organisationId) {
        var person = people.get();
        var office = person.is(Role.COORDINATOR) || person.is(Role.SECRETARY);
        var ofFirm = office ? organisationId : person.organisationId();
        var firm = ofFirm == null || ofFirm.isBlank() ? null : firm(ofFirm.strip());
        var district = text.district().isEmpty() && firm != null ? firm.district() : text.district();
        var checked = new CaseText(
                        text.title(),
                        text.situation(),
                        text.approach(),
                        text.result(),
                        text.industryCode().isEmpty() && firm != null ? firm.industryCode() : text.industryCode(),
                        person.district() != null && office ? person.district() : district,
                        text.finishedOn())
                .checked(LocalDate.now(clock));
        return book.add(new LibraryCase(
                new CaseId("case-" + UUID.randomUUID()),
                CaseKind.SHOP_FLOOR,
                checked.title(),
                checked.story(),
                checked.subject(Objects.requireNonNullElse(person.team(), "")),
                new Origin(
                        null,
                        0,
                        firm == null ? null : new OrganisationRef(new OrganisationId(firm.id()), firm.name()),
                        false,
                        named(makers)),
                CaseState.DRAFT));
    }

    private Firm firm(String organisationId) {
        return records.find(RecordKind.ORGANISATIONS, organisationId)
                .map(Versioned::record)
                .map(one -> new Firm(one.id().value(), one.name(), one.district(), one.industryCode()))
                .orElseThrow(() -> Refusals.field(
                        "unknown",
                        "organisationId",
                        "没有登记编号为“%s”的企业。".formatted(organisationId),
                        "There is no enterprise with the id “%s”.".formatted(organisationId)));
    }

    private static List<Maker> named(String makers) {
        var names = Arrays.stream(makers.split("[\\n、,，;；]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        if (names.size() > MOST_MAKERS || names.stream().anyMatch(name -> name.length() > NAME_CHARS)) {
            throw Refusals.field(
                    "length",
                    "makers",
                    "最多写 %d 人，每个名字最多 %d 个字。".formatted(MOST_MAKERS, NAME_CHARS),
                    "At most %d people, with at most %d characters each.".formatted(MOST_MAKERS, NAME_CHARS));
        }
        return names.stream().map(name -> new Maker(null, name, false)).toList();
    }

    private static RejectedException refused(HttpStatus status, String rule, String zh, String en) {
        return new RejectedException(Rejection.of(status, rule, zh, en));
    }

    /** What a case takes over of an enterprise. */
    private record Firm(String id, String name, String district, String industryCode) {}
}
