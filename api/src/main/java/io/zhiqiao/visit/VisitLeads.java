package io.zhiqiao.visit;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.indexer.corpus.Organisation;
import io.zhiqiao.indexer.corpus.PatentUsage;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom to visit: enterprises that posted nothing, those that use the patent database most first. What they look into is
 * counted only where they agreed.
 */
@Component
class VisitLeads {

    private static final String ENTERPRISE = "企业";
    private static final int SHOWN = 30;

    private final RecordStore records;
    private final VisitRows visits;
    private final CurrentPerson people;

    VisitLeads(RecordStore records, VisitRows visits, CurrentPerson people) {
        this.records = records;
        this.visits = visits;
        this.people = people;
    }

    /**
     * The first of them in a district and an industry.
     *
     * @param district its full name; empty for all
     * @param industry beginning of a code of GB/T 4754; empty for all
     */
    @Transactional(readOnly = true)
    List<Lead> of(String district, String industry) {
        var person = people.get();
        var posted = posted();
        var visited = new HashMap<String, Integer>();
        visits.findAll().forEach(visit -> visited.merge(visit.organisationId(), 1, Integer::sum));
        var leads = new ArrayList<Lead>();
        records.forEach(RecordKind.ORGANISATIONS, one -> {
            if (one.kind().equals(ENTERPRISE)
                    && VisitReach.mayRead(person, one.district())
                    && (district.isEmpty() || district.equals(one.district()))
                    && one.industryCode().startsWith(industry)
                    && !posted.contains(one.id().value())) {
                leads.add(lead(one, visited));
            }
        });
        leads.sort(Comparator.comparingLong(Lead::patentUses)
                .reversed()
                .thenComparingInt(Lead::visits)
                .thenComparing(Lead::organisationId));
        return leads.stream().limit(SHOWN).toList();
    }

    private Set<String> posted() {
        var posted = new HashSet<String>();
        records.forEach(RecordKind.PROBLEMS, problem -> {
            var enterprise = problem.posting().enterprise();
            if (enterprise != null && enterprise.id() != null) {
                posted.add(enterprise.id().value());
            }
        });
        return posted;
    }

    private Lead lead(Organisation one, Map<String, Integer> visited) {
        var agreed = Boolean.TRUE.equals(one.patentAccount().usageConsent());
        var uses = agreed
                ? records.usageOf(one.id()).stream()
                        .mapToLong(PatentUsage::count)
                        .sum()
                : 0;
        return new Lead(
                one.id().value(),
                one.name(),
                one.district(),
                one.industryCode(),
                agreed,
                uses,
                visited.getOrDefault(one.id().value(), 0));
    }

    /**
     * An enterprise that could be visited.
     *
     * @param organisationId which
     * @param name its name
     * @param district where it is
     * @param industryCode GB/T 4754; may be empty
     * @param consent whether it agreed that its use of the patent database is looked at
     * @param patentUses times that it used the patent database; 0 without consent
     * @param visits planned or made so far
     */
    record Lead(
            String organisationId,
            String name,
            String district,
            String industryCode,
            boolean consent,
            long patentUses,
            int visits) {}
}
