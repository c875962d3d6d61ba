package io.zhiqiao.matcher.rank;

import io.zhiqiao.indexer.corpus.EvidenceId;
import io.zhiqiao.indexer.corpus.EvidenceKind;
import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.corpus.Profile;
import io.zhiqiao.indexer.index.EvidenceSignature;
import io.zhiqiao.indexer.index.IpcSymbols;
import io.zhiqiao.matcher.retrieve.Candidate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/**
 * Where an expert's IPC subclasses stand.
 *
 * @param evidenceId in which piece
 * @param kind what the piece is
 * @param subclasses IPC subclasses of the piece; may be empty
 */
record CodeSource(EvidenceId evidenceId, EvidenceKind kind, List<String> subclasses) {

    /**
     * All sources of an expert, in the order in which a code is credited: best pieces, the other pieces by id, and last
     * the profile, which stands for the codes of the expert.
     */
    static List<CodeSource> of(Candidate candidate, List<EvidenceSignature> best, Expert.Expertise expertise) {
        var sources = new ArrayList<CodeSource>(candidate.pieces().size() + 1);
        var listed = new HashSet<EvidenceId>();
        for (var piece : best) {
            listed.add(piece.id());
            sources.add(of(piece));
        }
        candidate.pieces().stream()
                .filter(piece -> !listed.contains(piece.id()))
                .sorted(Comparator.comparing(EvidenceSignature::id))
                .forEach(piece -> sources.add(of(piece)));
        sources.add(ofProfile(candidate.expertId(), IpcSymbols.subclasses(expertise.ipcSubclasses())));
        return sources;
    }

    /** The codes that the record of an expert has, rather than a piece. */
    static CodeSource ofProfile(ExpertId expertId, List<String> subclasses) {
        return new CodeSource(Profile.idOf(expertId), EvidenceKind.PROFILE, subclasses);
    }

    private static CodeSource of(EvidenceSignature piece) {
        return new CodeSource(piece.id(), piece.kind(), piece.ipc());
    }

    /** Credits {@code value}, in [0, 1]. */
    ValuePart part(double value) {
        return new ValuePart(evidenceId, kind, value);
    }
}
