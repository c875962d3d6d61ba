package io.zhiqiao.indexer;

import io.zhiqiao.indexer.corpus.Evidence;
import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.corpus.Profile;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expert with all that the index keeps.
 *
 * @param id who
 * @param expert null for one who is withdrawn or unknown
 * @param pieces what counts for matching, the profile last; empty without an expert
 */
record Gathered(ExpertId id, @Nullable Expert expert, List<Evidence> pieces) {

    static Gathered of(RecordStore records, ExpertId id) {
        var expert = records.find(RecordKind.EXPERTS, id.value()).orElse(null);
        return expert == null ? new Gathered(id, null, List.of()) : of(records, expert);
    }

    static Gathered of(RecordStore records, Expert expert) {
        var pieces = new ArrayList<Evidence>();
        records.evidenceOf(expert.id()).stream().filter(Evidence::forMatching).forEach(pieces::add);
        // The block of an expert ends with the profile in any case.
        pieces.add(Profile.of(expert));
        return new Gathered(expert.id(), expert, pieces);
    }

    /** The pieces whose words and meaning are made: a profile that says nothing has none. */
    List<Evidence> speaking() {
        return expert == null || Profile.saysSomething(expert) ? pieces : pieces.subList(0, pieces.size() - 1);
    }
}
