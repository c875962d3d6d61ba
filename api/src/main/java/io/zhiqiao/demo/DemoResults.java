package io.zhiqiao.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.zhiqiao.account.DemoAccounts;
import io.zhiqiao.account.Role;
import io.zhiqiao.document.DocumentKind;
import io.zhiqiao.document.DocumentOwner;
import io.zhiqiao.document.Documents;
import io.zhiqiao.followup.Moment;
import io.zhiqiao.followup.ResultRequest;
import io.zhiqiao.followup.Results;
import io.zhiqiao.indexer.corpus.Problem;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes what came of a tour of the demo, each result as the one who says it, with what proves it. */
@Component
final class DemoResults {

    private final DemoAccounts accounts;
    private final DemoSides sides;
    private final Results results;
    private final Documents documents;

    DemoResults(DemoAccounts accounts, DemoSides sides, Results results, Documents documents) {
        this.accounts = accounts;
        this.sides = sides;
        this.results = results;
        this.documents = documents;
    }

    /** What was written at a moment. */
    void write(DemoEvent.Begun begun, List<Problem> joined, Moment moment, LocalDate day) {
        DemoResult.ALL.stream()
                .filter(result -> result.moment() == moment && result.problem() < joined.size())
                .forEach(result -> {
                    var problem = joined.get(result.problem());
                    as(result.by(), begun, problem, () -> write(begun.tour().tourId(), problem, result, day));
                });
    }

    private void as(Role role, DemoEvent.Begun begun, Problem problem, Runnable deed) {
        var expertId = begun.experts().get(problem.id().value());
        var firmId = DemoPlaces.firm(problem);
        if (role == Role.EXPERT && expertId != null) {
            sides.asExpert(expertId, deed);
        } else if (role == Role.ENTERPRISE && firmId.isPresent()) {
            sides.asFirm(firmId.get(), deed);
        } else {
            accounts.as(Role.COORDINATOR, deed);
        }
    }

    private void write(String tourId, Problem problem, DemoResult result, LocalDate day) {
        var problemId = problem.id().value();
        var request = result.level() == null
                ? ResultRequest.none(result.words())
                : new ResultRequest(
                        result.level(),
                        day,
                        proofs(tourId, problemId, result),
                        result.kind().isEmpty() ? List.of() : List.of(result.kind()),
                        result.amount(),
                        result.words(),
                        null);
        results.state(tourId, problemId, result.moment(), request, 0);
    }

    private List<String> proofs(String tourId, String problemId, DemoResult result) {
        if (result.proof().isEmpty()) {
            return List.of();
        }
        var content = (result.proof() + "\n\n" + result.words() + "\n").getBytes(UTF_8);
        var added = documents.add(
                DocumentOwner.tour(tourId, problemId),
                DocumentKind.REPORT,
                result.proof() + ".txt",
                new ByteArrayInputStream(content),
                null);
        return List.of(added.documentId());
    }
}
