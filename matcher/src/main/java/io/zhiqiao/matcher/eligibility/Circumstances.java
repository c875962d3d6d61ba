package io.zhiqiao.matcher.eligibility;

import io.zhiqiao.indexer.corpus.Organisation;
import io.zhiqiao.indexer.corpus.OrganisationRef;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules need to know beside the expert.
 *
 * @param problem the problem
 * @param enterprise who posted it; null for a text without a sender
 * @param enterpriseRecord its record; null where there is none
 * @param groupMembers organisations of the same group, its parent among them, the enterprise not
 * @param today the day on which the suggestion would be made
 */
public record Circumstances(
        Problem problem,
        @Nullable OrganisationRef enterprise,
        @Nullable Organisation enterpriseRecord,
        List<OrganisationRef> groupMembers,
        LocalDate today) {

    /** Copies {@code groupMembers}. */
    public Circumstances {
        groupMembers = List.copyOf(groupMembers);
    }

    /** Whether {@code organisation} is the enterprise, by the name in the problem or by the one in its record. */
    boolean isEnterprise(OrganisationRef organisation) {
        return enterprise != null
                && (enterprise.sameAs(organisation)
                        || (enterpriseRecord != null && enterpriseRecord.ref().sameAs(organisation)));
    }

    /** Looks up what the records say about the enterprise of {@code problem}. */
    public static Circumstances of(Problem problem, RecordStore records, LocalDate today) {
        var enterprise = problem.posting().enterprise();
        var id = enterprise == null ? null : enterprise.id();
        var enterpriseRecord = id == null
                ? null
                : records.find(RecordKind.ORGANISATIONS, id.value()).orElse(null);
        return new Circumstances(
                problem, enterprise, enterpriseRecord, membersOfGroup(enterpriseRecord, records), today);
    }

    /** Whoever names the same parent, the parent itself, and whoever names the enterprise as theirs. */
    private static List<OrganisationRef> membersOfGroup(@Nullable Organisation enterprise, RecordStore records) {
        if (enterprise == null) {
            return List.of();
        }
        var members = new ArrayList<OrganisationRef>();
        if (!enterprise.group().isBlank()) {
            members.add(new OrganisationRef(null, enterprise.group()));
            records.organisationsOf(enterprise.group()).forEach(member -> members.add(member.ref()));
        }
        records.organisationsOf(enterprise.name()).forEach(member -> members.add(member.ref()));
        members.removeIf(enterprise.ref()::sameAs);
        return members;
    }
}
