package io.zhiqiao.match;

import io.zhiqiao.engine.Names;
import io.zhiqiao.indexer.corpus.EvidenceKind;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.language.Sentence;
import io.zhiqiao.match.MatchResponse.ReasonResponse;
import io.zhiqiao.matcher.rank.Quotation;
import io.zhiqiao.matcher.rank.RankedExpert;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says in plain words why an expert has a place: what the evidence speaks of, and which codes are the same. */
final class ReasonWriter {

    private static final int WORDS = 4;
    private static final int INDUSTRY_CHARS = 2;
    private static final int SUBCLASS_CHARS = 4;

    private final Problem problem;
    private final Names names;

    ReasonWriter(Problem problem, Names names) {
        this.problem = problem;
        this.names = names;
    }

    List<ReasonResponse> reasons(RankedExpert expert) {
        var reasons = new ArrayList<ReasonResponse>();
        expert.quotations().stream().limit(1).map(this::evidence).forEach(reasons::add);
        technology(expert).ifPresent(reasons::add);
        patentInterest(expert).ifPresent(reasons::add);
        industry(expert).ifPresent(reasons::add);
        targets(expert).ifPresent(reasons::add);
        return reasons;
    }

    private ReasonResponse evidence(Quotation quotation) {
        var words = words(quotation);
        var where = where(quotation);
        return words.isEmpty()
                ? new ReasonResponse("evidence", where.zh() + "与难题内容相近", where.en() + " is about the same matter")
                : new ReasonResponse(
                        "evidence",
                        where.zh() + "谈到“" + String.join("”“", words) + "”",
                        where.en() + " speaks of “" + String.join("”, “", words) + "”");
    }

    private Sentence where(Quotation quotation) {
        if (quotation.kind() == EvidenceKind.PROFILE) {
            return new Sentence("研究方向与专长", "The profile");
        }
        var kind = names.evidenceKind(quotation.kind());
        return new Sentence(kind.zh() + "《" + quotation.title() + "》", kind.en() + " “" + quotation.title() + "”");
    }

    /** The longest marked words, in the order of the passage; what is part of another one is left out. */
    private static List<String> words(Quotation quotation) {
        var all = quotation.marks().stream()
                .map(mark -> quotation.passage().substring(mark.start(), mark.end()))
                .filter(word -> word.length() > 1)
                .distinct()
                .toList();
        var longest = all.stream()
                .filter(word -> all.stream().noneMatch(other -> !other.equals(word) && other.contains(word)))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .limit(WORDS)
                .toList();
        return all.stream().filter(longest::contains).toList();
    }

    private Optional<ReasonResponse> technology(RankedExpert expert) {
        var own = expert.expert().expertise().ipcSubclasses();
        return listed(
                "technology",
                new Sentence("技术领域相同：", "Same technology: "),
                problem.classification().ipc().stream()
                        .map(symbol -> symbol.substring(0, Math.min(SUBCLASS_CHARS, symbol.length())))
                        .distinct()
                        .filter(own::contains)
                        .map(names::ipc));
    }

    private Optional<ReasonResponse> patentInterest(RankedExpert expert) {
        return listed(
                "patent-interest",
                new Sentence("企业近月检索的方向：", "What the enterprise has been searching in patents: "),
                expert.sharedInterests().stream().map(names::ipc));
    }

    private Optional<ReasonResponse> industry(RankedExpert expert) {
        var wanted = problem.classification().industryCode();
        if (wanted.length() < INDUSTRY_CHARS) {
            return Optional.empty();
        }
        var division = wanted.substring(0, INDUSTRY_CHARS);
        return listed(
                "industry",
                new Sentence("行业相同：", "Same industry: "),
                expert.expert().expertise().industryCodes().stream()
                        .filter(code -> code.startsWith(division))
                        .sorted(Comparator.comparing((String code) -> !code.equals(wanted)))
                        .limit(1)
                        .map(names::industry));
    }

    private static Optional<ReasonResponse> targets(RankedExpert expert) {
        return listed(
                "targets",
                new Sentence("谈到指标：", "Speaks of the targets: "),
                expert.coveredTargets().stream().map(Sentence::same));
    }

    private static Optional<ReasonResponse> listed(String kind, Sentence head, Stream<Sentence> values) {
        var all = values.toList();
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(new ReasonResponse(
                        kind,
                        head.zh()
                                + String.join(
                                        "、", all.stream().map(Sentence::zh).toList()),
                        head.en()
                                + String.join(
                                        ", ", all.stream().map(Sentence::en).toList())));
    }
}
