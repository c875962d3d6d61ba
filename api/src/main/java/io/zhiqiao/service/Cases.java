package io.zhiqiao.service;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.audit.Audit;
import io.zhiqiao.indexer.corpus.Confidentiality;
import io.zhiqiao.indexer.corpus.EvidenceId;
import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.corpus.ServiceCase;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.Versioned;
import io.zhiqiao.problem.PostedProblems;
import io.zhiqiao.proposal.MatchSteps.Reached;
import io.zhiqiao.record.AcceptedRecords;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Turns a solved and rated problem into a service case of the expert, which matching finds the next time. */
@Component
class Cases {

    private final ServiceRows services;
    private final AcceptedRecords records;
    private final PostedProblems posted;
    private final Audit audit;
    private final CurrentPerson people;

    Cases(ServiceRows services, AcceptedRecords records, PostedProblems posted, Audit audit, CurrentPerson people) {
        this.services = services;
        this.records = records;
        this.posted = posted;
        this.audit = audit;
        this.people = people;
    }

    /** Adds the case of a match; it names an enterprise only that everybody may know. */
    void add(Reached reached, SolvedLevel level) {
        var match = reached.match();
        var problem = reached.problem();
        var shown = posted.shownToEverybody();
        var open = problem.engagement().confidentiality() == Confidentiality.PUBLIC && !shown.isHidden(problem);
        var served = services.findByMatchIdOrderByServedOnAscRecordIdAsc(match.matchId());
        var id = "case-" + match.matchId();
        var made = new ServiceCase(
                new EvidenceId(id),
                new ExpertId(match.expertId()),
                shown.line(problem).title(),
                shown.words(problem, joined(served, ServiceRecord::content)),
                shown.words(problem, joined(served, ServiceRecord::outcome)),
                served.isEmpty() ? 0 : served.getLast().servedOn().getYear(),
                open ? problem.posting().enterprise() : null,
                level.confirmedAt() == null ? "" : "企业确认");
        var version = records.find(RecordKind.SERVICE_CASES, id)
                .map(Versioned::version)
                .orElse(0L);
        records.put(RecordKind.SERVICE_CASES, made, "journey", version);
        audit.add(new Audit.Deed(
                people.get().actor(people.origin()),
                "case.add",
                "service-case",
                id,
                null,
                problem.id().value(),
                null));
    }

    private static String joined(List<ServiceRecord> served, Function<ServiceRecord, String> words) {
        return served.stream().map(words).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n"));
    }
}
