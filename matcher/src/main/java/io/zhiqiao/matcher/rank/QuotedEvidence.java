package io.zhiqiao.matcher.rank;

import io.zhiqiao.indexer.corpus.Evidence;
import io.zhiqiao.indexer.corpus.EvidenceKind;
import io.zhiqiao.indexer.corpus.Profile;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The pieces of evidence that pairs were scored by, as their records say now. */
final class QuotedEvidence {

    private final Map<String, ? extends Evidence> outputs;
    private final Map<String, ? extends Evidence> serviceCases;

    private QuotedEvidence(Map<String, ? extends Evidence> outputs, Map<String, ? extends Evidence> serviceCases) {
        this.outputs = outputs;
        this.serviceCases = serviceCases;
    }

    /** Reads the pieces of all {@code pairs} together: one by one they take longer than the search. */
    static QuotedEvidence of(List<ScoredPair> pairs, RecordStore records) {
        var outputs = new ArrayList<String>();
        var serviceCases = new ArrayList<String>();
        pairs.stream().flatMap(pair -> pair.score().bestPieces().stream()).forEach(piece -> {
            if (piece.kind() == EvidenceKind.SERVICE_CASE) {
                serviceCases.add(piece.id().value());
            } else if (piece.kind() != EvidenceKind.PROFILE) {
                outputs.add(piece.id().value());
            }
        });
        return new QuotedEvidence(
                records.findAll(RecordKind.OUTPUTS, outputs), records.findAll(RecordKind.SERVICE_CASES, serviceCases));
    }

    /** The best pieces of {@code pair}, best first; those withdrawn meanwhile are left out. */
    List<Evidence> of(ScoredPair pair) {
        return pair.score().bestPieces().stream()
                .map(piece -> find(pair, piece.kind(), piece.id().value()))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private @Nullable Evidence find(ScoredPair pair, EvidenceKind kind, String id) {
        return switch (kind) {
            case PROFILE -> Profile.of(pair.screened().expert());
            case SERVICE_CASE -> serviceCases.get(id);
            default -> outputs.get(id);
        };
    }
}
