package io.zhiqiao.matcher.rank;

import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.index.IpcSymbols;
import io.zhiqiao.matcher.query.ProblemQuery.Codes;
import io.zhiqiao.matcher.retrieve.Candidate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** How near an expert is to a problem in codes; only features that the problem has a code for. */
final class CodeProximity {

    private static final double SAME_CLASS = 0.5;

    /** By length of the common prefix of two GB/T 4754 codes: none, section, division, group, class. */
    private static final double[] BY_COMMON_PREFIX = {0, 0, 0.4, 0.7, 1};

    private CodeProximity() {}

    static Map<Feature, Double> of(Codes codes, Candidate candidate, Expert.Expertise expertise) {
        var values = new EnumMap<Feature, Double>(Feature.class);
        var technologies = technologies(expertise, candidate);
        if (!codes.ipcSubclasses().isEmpty()) {
            values.put(Feature.IPC, ipc(codes.ipcSubclasses(), technologies));
        }
        if (!codes.industryCode().isEmpty()) {
            values.put(Feature.INDUSTRY, industry(codes.industryCode(), expertise.industryCodes()));
        }
        if (!codes.interestByIpc().isEmpty()) {
            values.put(Feature.PATENT_INTEREST, interest(codes.interestByIpc(), technologies));
        }
        return values;
    }

    static Set<String> technologies(Expert.Expertise expertise, Candidate candidate) {
        var technologies = new TreeSet<>(IpcSymbols.subclasses(expertise.ipcSubclasses()));
        candidate.pieces().forEach(piece -> technologies.addAll(piece.ipc()));
        return technologies;
    }

    static double ipc(Collection<String> wanted, Collection<String> known) {
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

    static double industry(String wanted, List<String> known) {
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

    static double interest(Map<String, Double> shareByIpc, Set<String> known) {
        var share = shareByIpc.entrySet().stream()
                .filter(entry -> known.contains(entry.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .sum();
        return Math.min(1, share);
    }
}
