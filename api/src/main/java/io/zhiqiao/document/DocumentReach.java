package io.zhiqiao.document;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.account.Person;
import io.zhiqiao.account.Role;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.indexer.corpus.Confidentiality;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.problem.PostedProblems;
import io.zhiqiao.problem.ProblemReach;
import io.zhiqiao.problem.ShownProblems;
import io.zhiqiao.proposal.MatchCounts;
import io.zhiqiao.proposal.MatchState;
import io.zhiqiao.proposal.MatchSteps;
import io.zhiqiao.record.AcceptedRecords;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/**
 * Who reaches the documents of what, and as what: an enterprise those of its problems, a coordinator those of the
 * district, a secretary those of the team, an expert those of problems to which an invitation stands; those of a match
 * its two sides and the office; those of what a tour did whoever reaches its results. What is for named experts only is shown to an expert who accepted.
 */
@Component
class DocumentReach {

    private static final Set<Role> ADDING = Set.of(Role.ENTERPRISE, Role.COORDINATOR, Role.SECRETARY);
    private static final Set<MatchState> INVITED = EnumSet.of(
            MatchState.INVITED, MatchState.ACCEPTED, MatchState.CONFIRMED, MatchState.ACTIVE, MatchState.DONE);
    private static final Set<MatchState> ACCEPTED =
            EnumSet.of(MatchState.ACCEPTED, MatchState.CONFIRMED, MatchState.ACTIVE, MatchState.DONE);

    private final AcceptedRecords records;
    private final MatchCounts matches;
    private final MatchSteps steps;
    private final PostedProblems posted;
    private final UnsentProblems unsent;
    private final TourOwners tours;
    private final CurrentPerson current;

    DocumentReach(
            AcceptedRecords records,
            MatchCounts matches,
            MatchSteps steps,
            PostedProblems posted,
            UnsentProblems unsent,
            TourOwners tours,
            CurrentPerson current) {
        this.records = records;
        this.matches = matches;
        this.steps = steps;
        this.posted = posted;
        this.unsent = unsent;
        this.tours = tours;
        this.current = current;
    }

    /**
     * The record of documents as whoever asks reaches it.
     *
     * @throws RejectedException (404) if there is none, or it is none of theirs
     */
    Reached reach(DocumentOwner owner) {
        return switch (owner.kind()) {
            case MATCH -> ofMatch(owner);
            case PROBLEM -> ofProblem(owner);
            case TOUR -> ofTour(owner);
        };
    }

    private Reached ofTour(DocumentOwner owner) {
        var reached = tours.reach(owner.id());
        var shown = posted.shown();
        var problem = records.find(RecordKind.PROBLEMS, reached.problemId()).map(found -> found.record());
        return new Reached(
                owner,
                reached.problemId(),
                problem.map(known -> shown.of(known).title()).orElse(""),
                reached.roles(),
                reached.adding(),
                problem.map(known -> asRead(known, shown)).orElse(UnaryOperator.identity()));
    }

    private Reached ofMatch(DocumentOwner owner) {
        var reached = steps.reach(owner.id());
        var shown = posted.shown();
        var together = reached.match().state().bothAccepted();
        var adding = EnumSet.noneOf(Role.class);
        adding.addAll(reached.roles());
        adding.remove(Role.ADMINISTRATOR);
        return new Reached(
                owner,
                reached.match().problemId(),
                shown.of(reached.problem()).title(),
                reached.roles(),
                together ? adding : Set.of(),
                asRead(reached.problem(), shown));
    }

    private Reached ofProblem(DocumentOwner owner) {
        var record = records.find(RecordKind.PROBLEMS, owner.id());
        var roles = record.map(found -> roles(found.record())).orElseGet(() -> rolesOfUnsent(owner.id()));
        if (roles.isEmpty()) {
            throw RejectedException.notFound("problemId", owner.id(), "难题", "problem");
        }
        var adding = EnumSet.copyOf(roles);
        adding.retainAll(ADDING);
        if (record.isEmpty()) {
            return new Reached(owner, owner.id(), "", roles, adding, UnaryOperator.identity());
        }
        var problem = record.get().record();
        var shown = posted.shown();
        var title = shown.of(problem).title();
        return new Reached(owner, owner.id(), title, roles, adding, asRead(problem, shown));
    }

    /** Documents without the name of an enterprise that whoever asks may not know; their content is what was added. */
    private static UnaryOperator<Document> asRead(Problem problem, ShownProblems shown) {
        return document -> {
            var adder = document.addedName();
            var reason = document.withdrawnReason();
            return document.read(
                    document.addedAs() == Role.ENTERPRISE ? shown.writer(problem, adder) : adder,
                    shown.words(problem, document.fileName()),
                    reason == null ? null : shown.words(problem, reason));
        };
    }

    private Set<Role> rolesOfUnsent(String problemId) {
        var person = current.get();
        var own = person.is(Role.ENTERPRISE)
                && unsent.enterpriseOf(problemId)
                        .filter(enterprise -> enterprise.equals(person.organisationId()))
                        .isPresent();
        return own ? Set.of(Role.ENTERPRISE) : Set.of();
    }

    private Set<Role> roles(Problem problem) {
        var person = current.get();
        var roles = EnumSet.noneOf(Role.class);
        roles.addAll(ProblemReach.roles(person, problem, false));
        // A problem that all experts may read has documents that they may not.
        roles.remove(Role.EXPERT);
        if (person.is(Role.EXPERT) && isInvited(person, problem)) {
            roles.add(Role.EXPERT);
        }
        return roles;
    }

    private boolean isInvited(Person person, Problem problem) {
        var named = problem.engagement().confidentiality() == Confidentiality.NAMED_ONLY;
        var enough = named ? ACCEPTED : INVITED;
        return matches.of(problem.id().value()).stream()
                .filter(match -> match.expertId().equals(person.expertId()))
                .anyMatch(match -> enough.contains(match.state()));
    }

    /**
     * A record of documents that somebody reaches.
     *
     * @param owner which
     * @param problemId the problem that it is about
     * @param title of that problem; blank for a form that was not sent
     * @param roles as what they reach it; never empty
     * @param adding as what they may add to it; empty for not at all
     * @param asRead a document of it as they may read it
     */
    record Reached(
            DocumentOwner owner,
            String problemId,
            String title,
            Set<Role> roles,
            Set<Role> adding,
            UnaryOperator<Document> asRead) {

        /** Copies the sets. */
        Reached {
            roles = Set.copyOf(roles);
            adding = Set.copyOf(adding);
        }

        private boolean onlyExpert() {
            return roles.equals(Set.of(Role.EXPERT));
        }

        /** An expert sees neither the original nor what was withdrawn from a problem. */
        boolean sees(Document document) {
            return !onlyExpert() || (document.kind() != DocumentKind.ORIGINAL && document.stands());
        }

        /** A document as they read it, with what they may do. */
        DocumentResponse shown(Document document) {
            return DocumentResponse.of(asRead.apply(document), mayWithdraw(document));
        }

        /** As what they add: the enterprise and the expert for their side, everybody else for the office. */
        Role side() {
            return sideOf(adding);
        }

        /** Its own side, or the office, withdraws a document. */
        boolean mayWithdraw(Document document) {
            return document.stands()
                    && !adding.isEmpty()
                    && (side() == Role.COORDINATOR || side() == sideOf(Set.of(document.addedAs())));
        }

        private static Role sideOf(Set<Role> roles) {
            if (roles.contains(Role.ENTERPRISE)) {
                return Role.ENTERPRISE;
            }
            return roles.contains(Role.EXPERT) ? Role.EXPERT : Role.COORDINATOR;
        }
    }
}
