package io.zhiqiao.matcher.rank;

import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.index.EvidenceSignature;
import io.zhiqiao.indexer.index.IpcSymbols;
import io.zhiqiao.matcher.query.ProblemQuery.Codes;
import io.zhiqiao.matcher.retrieve.Candidate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How near an expert is to a problem in codes; only features that the problem has a code for. A code counts once,
 * however many pieces have it, and is credited to the first {@link CodeSource} that does.
 */
final class CodeProximity {

    private static final double SAME_CLASS = 0.5;

    /** By length of the common prefix of two GB/T 4754 codes: none, section, division, group, class. */
    private static final double[] BY_COMMON_PREFIX = {0, 0, 0.4, 0.7, 1};

    private CodeProximity() {}

    /** The parts of each feature, by the piece that has the code; {@code best} pieces are credited first. */
    static Map<Feature, List<ValuePart>> of(
            Codes codes, Candidate candidate, List<EvidenceSignature> best, Expert.Expertise expertise) {
        var parts = new EnumMap<Feature, List<ValuePart>>(Feature.class);
        var technologyWanted =
                !codes.ipcSubclasses().isEmpty() || !codes.interestByIpc().isEmpty();
        var sources = technologyWanted ? CodeSource.of(candidate, best, expertise) : List.<CodeSource>of();
        if (!codes.ipcSubclasses().isEmpty()) {
            parts.put(Feature.IPC, ipc(codes.ipcSubclasses(), sources));
        }
        if (!codes.industryCode().isEmpty()) {
            var record = CodeSource.ofProfile(candidate.expertId(), List.of());
            parts.put(
                    Feature.INDUSTRY, List.of(record.part(industry(codes.industryCode(), expertise.industryCodes()))));
        }
        if (!codes.interestByIpc().isEmpty()) {
            parts.put(Feature.PATENT_INTEREST, interest(codes.interestByIpc(), sources));
        }
        return parts;
    }

    /** All technologies that the records name for an expert. */
    static Set<String> technologies(Expert.Expertise expertise, Candidate candidate) {
        var technologies = new TreeSet<>(IpcSymbols.subclasses(expertise.ipcSubclasses()));
        candidate.pieces().forEach(piece -> technologies.addAll(piece.ipc()));
        return technologies;
    }

    private static List<ValuePart> ipc(Collection<String> wanted, List<CodeSource> sources) {
        var nearest = sources.getFirst().part(0);
        for (var source : sources) {
            var value = ipc(wanted, source.subclasses());
            if (value > nearest.value()) {
                nearest = source.part(value);
            }
        }
        return List.of(nearest);
    }

    private static double ipc(Collection<String> wanted, Collection<String> known) {
        double nearest = 0;
        for (var one : wanted) {
            for (var other : known) {
                if (one.equals(other)) {
                    return 1;
                }
                if (one.regionMatches(0, other, 0, IpcSymbols.CLASS_CHARS)) {
                    nearest = SAME_CLASS;
                }
            }
        }
        return nearest;
    }

    private static double industry(String wanted, List<String> known) {
        double nearest = 0;
        for (var code : known) {
            int common = 0;
            while (common < Math.min(wanted.length(), code.length()) && wanted.charAt(common) == code.charAt(common)) {
                common++;
            }
            nearest = Math.max(nearest, BY_COMMON_PREFIX[Math.min(common, BY_COMMON_PREFIX.length - 1)]);
        }
        return nearest;
    }

    /** A piece gets the shares of all subclasses that it is the first to have; together at most 1. */
    private static List<ValuePart> interest(Map<String, Double> shareByIpc, List<CodeSource> sources) {
        var open = new TreeSet<>(shareByIpc.keySet());
        var parts = new ArrayList<ValuePart>();
        double total = 0;
        for (var source : sources) {
            double share = 0;
            for (var subclass : source.subclasses()) {
                share += open.remove(subclass) ? shareByIpc.getOrDefault(subclass, 0.0) : 0;
            }
            if (share > 0) {
                // Shares are rounded, and may be a hair above 1 in sum.
                parts.add(source.part(Math.min(share, 1 - total)));
                total = ValuePart.sum(parts);
            }
        }
        return parts;
    }
}
