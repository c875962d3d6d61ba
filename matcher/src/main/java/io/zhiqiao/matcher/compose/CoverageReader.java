package io.zhiqiao.matcher.compose;

import io.zhiqiao.indexer.analysis.TextAnalysis;
import io.zhiqiao.indexer.corpus.Evidence;
import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.corpus.Profile;
import io.zhiqiao.indexer.index.IpcSymbols;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.matcher.rank.Quoter;
import io.zhiqiao.matcher.rank.SpokenOf;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds by which piece of evidence an expert covers a need; what an expert did comes before what the profile declares.
 *
 * <p>One piece has to speak of a need by itself: half a target here and half there is no experience with it.
 */
public final class CoverageReader {

    private final RecordStore records;
    private final SpokenOf spokenOf;
    private final Quoter quoter;

    /** Reads evidence from {@code records}. */
    public CoverageReader(RecordStore records, TextAnalysis analysis) {
        this.records = records;
        this.spokenOf = new SpokenOf(analysis);
        this.quoter = new Quoter(analysis);
    }

    /** What {@code expert} covers of {@code needs}, in their order; {@link NeedKind#WHOLE} is not for pieces to say. */
    public List<NeedEvidence> of(Expert expert, List<Need> needs) {
        var pieces = new ArrayList<Piece>();
        for (var evidence : records.evidenceOf(expert.id())) {
            if (evidence.forMatching()) {
                pieces.add(new Piece(evidence, spokenOf.terms(evidence), evidence.ipc()));
            }
        }
        var profile = Profile.of(expert);
        pieces.add(
                new Piece(profile, spokenOf.terms(profile), expert.expertise().ipcSubclasses()));
        return needs.stream()
                .flatMap(need -> evidence(expert, need, pieces).stream())
                .toList();
    }

    private Optional<NeedEvidence> evidence(Expert expert, Need need, List<Piece> pieces) {
        return switch (need.kind()) {
            case WHOLE -> Optional.empty();
            case TARGET, TERM -> spoken(need, pieces);
            case TECHNOLOGY ->
                pieces.stream()
                        .filter(piece -> piece.technologies().contains(need.name()))
                        .findFirst()
                        .map(piece -> quoted(need, piece));
            case PROBLEM_TYPE ->
                Optional.of(pieces.getLast())
                        .filter(profile -> expert.expertise().problemTypes().contains(need.name()))
                        .map(profile -> quoted(need, profile));
        };
    }

    /** The piece that has most of the terms; the first among equals. */
    private Optional<NeedEvidence> spoken(Need need, List<Piece> pieces) {
        var wanted = spokenOf.terms(need.name());
        Piece best = null;
        double most = 0;
        for (var piece : pieces) {
            var share = SpokenOf.share(wanted, piece.terms());
            if (share > most) {
                most = share;
                best = piece;
            }
        }
        return Optional.ofNullable(best).map(piece -> quoted(need, piece));
    }

    private NeedEvidence quoted(Need need, Piece piece) {
        return new NeedEvidence(need, quoter.quote(spokenOf.terms(need.name()), piece.evidence()));
    }

    private record Piece(Evidence evidence, Set<String> terms, Collection<String> symbols) {

        Set<String> technologies() {
            return Set.copyOf(IpcSymbols.subclasses(List.copyOf(symbols)));
        }
    }
}
