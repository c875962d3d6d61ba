package io.zhiqiao.indexer.store;

import io.zhiqiao.indexer.corpus.Evidence;
import io.zhiqiao.indexer.corpus.Organisation;
import io.zhiqiao.indexer.corpus.PatentUsage;
import io.zhiqiao.indexer.corpus.ServiceCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/** Which records belong to whom: kept beside the records, in the same commits, so that nobody reads them all to find a few. */
final class Links {

    /** Stands between owner and record in a key; no id contains it. */
    private static final char SEPARATOR = '\u0001';

    private static final String CASE = "case";
    private static final String OUTPUT = "output";

    private final MVMap<String, String> evidenceByExpert;
    private final MVMap<String, String> usageByOrganisation;
    private final MVMap<String, String> organisationsByGroup;

    Links(MVStore store) {
        this.evidenceByExpert = store.openMap("evidence-by-expert", KindMaps.texts());
        this.usageByOrganisation = store.openMap("usage-by-organisation", KindMaps.texts());
        this.organisationsByGroup = store.openMap("organisations-by-group", KindMaps.texts());
    }

    void add(Object record) {
        of(record).ifPresent(link -> link.map().put(link.key(), ""));
    }

    void remove(Object record) {
        of(record).ifPresent(link -> link.map().remove(link.key()));
    }

    /** Outputs and service cases of an expert, by ascending id. */
    List<EvidenceLink> evidenceOf(String expertId) {
        return linked(evidenceByExpert, expertId).stream()
                .map(link -> {
                    var end = link.indexOf(SEPARATOR);
                    return new EvidenceLink(
                            link.substring(0, end), link.substring(end + 1).equals(CASE));
                })
                .toList();
    }

    /** Keys of the usage of an organisation, ascending. */
    List<String> usageOf(String organisationId) {
        return linked(usageByOrganisation, organisationId);
    }

    /** Ids of the organisations of a group, ascending. */
    List<String> organisationsOf(String group) {
        return linked(organisationsByGroup, group);
    }

    private Optional<Link> of(Object record) {
        return switch (record) {
            case Evidence evidence ->
                Optional.of(new Link(
                        evidenceByExpert,
                        evidence.expertId().value()
                                + SEPARATOR
                                + evidence.id().value()
                                + SEPARATOR
                                + (evidence instanceof ServiceCase ? CASE : OUTPUT)));
            case PatentUsage usage ->
                Optional.of(new Link(usageByOrganisation, usage.organisationId().value() + SEPARATOR + usage.key()));
            case Organisation organisation
            when !organisation.group().isBlank() ->
                Optional.of(new Link(
                        organisationsByGroup,
                        organisation.group() + SEPARATOR + organisation.id().value()));
            default -> Optional.empty();
        };
    }

    private static List<String> linked(MVMap<String, String> links, String owner) {
        var prefix = owner + SEPARATOR;
        var found = new ArrayList<String>();
        for (var key = nextWith(prefix, links.ceilingKey(prefix));
                key != null;
                key = nextWith(prefix, links.higherKey(key))) {
            found.add(key.substring(prefix.length()));
        }
        return found;
    }

    private static @Nullable String nextWith(String prefix, @Nullable String key) {
        return key != null && key.startsWith(prefix) ? key : null;
    }

    /**
     * A piece of evidence of an expert.
     *
     * @param id its id
     * @param isCase whether it is a service case; an output otherwise
     */
    record EvidenceLink(String id, boolean isCase) {}

    private record Link(MVMap<String, String> map, String key) {}
}
