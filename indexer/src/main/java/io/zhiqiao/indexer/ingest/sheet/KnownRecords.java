package io.zhiqiao.indexer.ingest.sheet;

import com.carrotsearch.hppc.ObjectLongHashMap;
import io.zhiqiao.indexer.corpus.Organisation;
import io.zhiqiao.indexer.corpus.OrganisationId;
import io.zhiqiao.indexer.corpus.OrganisationRef;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordTransaction;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What rows may refer to: the records of the store, and those that were read before in the same import, of which only
 * the keys are kept. One import, one thread.
 */
public final class KnownRecords {

    private final RecordTransaction store;
    private final Map<String, ObjectLongHashMap<String>> accepted = new HashMap<>();
    private final Map<String, String> nameById = new HashMap<>();
    private final Map<String, Set<String>> idsByName = new HashMap<>();
    private final Map<String, String> districtById = new HashMap<>();
    private final Set<String> announcedOnly = new HashSet<>();
    private final Set<String> usageConsent = new HashSet<>();

    /** Starts with what is in {@code store}. */
    public KnownRecords(RecordTransaction store) {
        this.store = store;
        store.forEach(RecordKind.ORGANISATIONS, this::learn);
    }

    /**
     * Says that an organisation will come, so that the order of rows does not matter to those that name it. What is no
     * key is passed over: its own row says so when it is read.
     */
    public void announce(String id, String name) {
        if (OrganisationId.isKey(id) && !name.isBlank()) {
            if (!nameById.containsKey(id)) {
                announcedOnly.add(id);
            }
            learnName(id, name);
        }
    }

    /**
     * Says that a row of this import was accepted.
     *
     * @param place where, see {@link #placeOf}
     */
    public void accept(RecordKind<?> kind, String key, Object row, long place) {
        acceptedKeys(kind).put(key, place);
        if (row instanceof Organisation organisation) {
            announcedOnly.remove(key);
            learn(organisation);
        }
    }

    /** Where the row with that key was accepted in this import, or -1 where none was. */
    public long placeOf(RecordKind<?> kind, String key) {
        return acceptedKeys(kind).getOrDefault(key, -1);
    }

    /** Whether there is such a record, in the store or in this import. */
    public boolean contains(RecordKind<?> kind, String key) {
        return placeOf(kind, key) >= 0 || store.contains(kind, key);
    }

    /** The organisation that {@code idOrName} names, or is to come; empty where there is none or more than one. */
    Optional<OrganisationRef> organisation(String idOrName) {
        var name = nameById.get(idOrName);
        if (name != null) {
            return Optional.of(new OrganisationRef(new OrganisationId(idOrName), name));
        }
        var ids = idsByName.getOrDefault(idOrName, Set.of());
        return ids.size() == 1
                ? Optional.of(
                        new OrganisationRef(new OrganisationId(ids.iterator().next()), idOrName))
                : Optional.empty();
    }

    /** The organisation that {@code idOrName} names, if its own row was accepted. */
    Optional<OrganisationRef> acceptedOrganisation(String idOrName) {
        return organisation(idOrName)
                .filter(ref ->
                        ref.id() != null && !announcedOnly.contains(ref.id().value()));
    }

    /** Number of organisations of that name. */
    int organisationsNamed(String name) {
        return idsByName.getOrDefault(name, Set.of()).size();
    }

    /** Whether the organisation lets its usage of the patent database feed matching. */
    boolean hasUsageConsent(OrganisationId id) {
        return usageConsent.contains(id.value());
    }

    /** District of an organisation; empty where it is not known. */
    String districtOf(OrganisationId id) {
        return districtById.getOrDefault(id.value(), "");
    }

    private void learn(Organisation organisation) {
        var id = organisation.id().value();
        learnName(id, organisation.name());
        districtById.put(id, organisation.district());
        if (Boolean.TRUE.equals(organisation.patentAccount().usageConsent())) {
            usageConsent.add(id);
        } else {
            usageConsent.remove(id);
        }
    }

    private void learnName(String id, String name) {
        var before = nameById.put(id, name);
        if (before != null && !before.equals(name)) {
            idsByName.getOrDefault(before, new HashSet<>()).remove(id);
        }
        idsByName.computeIfAbsent(name, ignored -> new HashSet<>(2)).add(id);
    }

    private ObjectLongHashMap<String> acceptedKeys(RecordKind<?> kind) {
        return accepted.computeIfAbsent(kind.name(), ignored -> new ObjectLongHashMap<>());
    }
}
