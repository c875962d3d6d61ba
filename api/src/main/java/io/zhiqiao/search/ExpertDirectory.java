package io.zhiqiao.search;

import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.indexer.store.RecordView;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** All experts, to be looked through. Safe to share between threads. */
@Service
final class ExpertDirectory {

    private final ExpertSearch search;
    private final RecordView<Expert, ExpertEntry> entries;

    ExpertDirectory(ExpertSearch search, RecordStore records, NameSound sound) {
        this.search = search;
        this.entries = new RecordView<>(records, RecordKind.EXPERTS, expert -> ExpertEntry.of(expert, sound));
    }

    /** Everybody who fits {@code question}, in its order. */
    ExpertListing find(ExpertQuestion question) {
        var all = entries.now();
        if (question.text().isEmpty()) {
            var everybody = all.values().stream().filter(question::accepts).toList();
            return new ExpertListing(
                    ExpertListing.Kind.EVERYBODY, question.orderOfList().sorted(everybody), all.size());
        }
        var named = question.byWork() ? List.<ExpertId>of() : search.named(question.text());
        if (!named.isEmpty()) {
            return listing(ExpertListing.Kind.NAMED, named, question, all);
        }
        return listing(ExpertListing.Kind.WORKING_ON, search.workingOn(question), question, all);
    }

    private static ExpertListing listing(
            ExpertListing.Kind kind, List<ExpertId> found, ExpertQuestion question, Map<String, ExpertEntry> all) {
        var entries = found.stream()
                .map(id -> all.get(id.value()))
                .filter(Objects::nonNull)
                .filter(question::accepts)
                .toList();
        return new ExpertListing(kind, question.order().sorted(entries), all.size());
    }
}
