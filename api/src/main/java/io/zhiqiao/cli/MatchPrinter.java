package io.zhiqiao.cli;

import io.zhiqiao.expert.ExpertSummary;
import io.zhiqiao.match.MatchResponse;
import io.zhiqiao.match.MatchResponse.ContributionResponse;
import io.zhiqiao.match.MatchResponse.ExcludedExpertResponse;
import io.zhiqiao.match.MatchResponse.ExpertMatch;
import io.zhiqiao.match.MatchResponse.QuotationResponse;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Prints experts for a problem so that a person can read them. */
final class MatchPrinter {

    private static final String INDENT = "    ";

    private final Console console;

    MatchPrinter(Console console) {
        this.console = console;
    }

    /** A table, best first; with {@code explain} everything that speaks for and against. */
    void print(MatchResponse answer, boolean explain) {
        line(
                "",
                "难题 Problem: " + Objects.requireNonNullElse(answer.problem().problemId(), "") + " "
                        + answer.problem().title());
        if (answer.experts().isEmpty()) {
            line("", "没有合适的专家：看过 %d 位，契合度都不够。可补充现象、指标与工况，或加 --below-threshold 查看。".formatted(answer.candidateCount()));
            line(
                    "",
                    "Nobody fits: %d experts were looked at. Say more about symptoms, targets and conditions, or add --below-threshold."
                            .formatted(answer.candidateCount()));
        } else {
            table(answer).print(console.out(), console.columns());
        }
        if (explain) {
            answer.experts().forEach(this::explain);
            answer.excluded().forEach(this::excluded);
        }
        line(
                "",
                "看过 %d 位；契合度过低 %d 位；因规则排除 %d 位。 Looked at %d, too low a fit %d, kept out by rules %d. (%s)"
                        .formatted(
                                answer.candidateCount(),
                                answer.belowThresholdCount(),
                                answer.excluded().size(),
                                answer.candidateCount(),
                                answer.belowThresholdCount(),
                                answer.excluded().size(),
                                answer.rankProfile()));
    }

    /** One line per expert: problem, rank, id, name, organisation, fit, wording. */
    void printPlain(MatchResponse answer) {
        var table = new TextTable("", "", "", "", "", "", "");
        answer.experts()
                .forEach(ranked -> table.add(
                        Objects.requireNonNullElse(answer.problem().problemId(), "-"),
                        ranked.rank(),
                        ranked.expert().expertId(),
                        ranked.expert().name(),
                        ranked.expert().organisation(),
                        number(ranked.fit()),
                        ranked.wording().code()));
        table.printPlain(console.out());
    }

    private static TextTable table(MatchResponse answer) {
        var table = new TextTable("#", "专家 Expert", "单位 Organisation", "契合度 Fit", "理由 Reason");
        for (var ranked : answer.experts()) {
            table.add(
                    ranked.rank(),
                    "%s (%s)"
                            .formatted(heading(ranked.expert()), ranked.expert().expertId()),
                    ranked.expert().organisation(),
                    "%s %s".formatted(number(ranked.fit()), ranked.wording().zh()),
                    ranked.quotations().isEmpty()
                            ? ""
                            : ranked.quotations().getFirst().title());
        }
        return table;
    }

    private void explain(ExpertMatch ranked) {
        line("", "");
        line(
                "",
                "%d. %s · %s · %s %s %s"
                        .formatted(
                                ranked.rank(),
                                heading(ranked.expert()),
                                ranked.expert().organisation(),
                                number(ranked.fit()),
                                ranked.wording().zh(),
                                ranked.wording().en()));
        ranked.reasons().forEach(reason -> line(INDENT, "· %s %s".formatted(reason.zh(), reason.en())));
        parts(ranked.contributions());
        ranked.quotations().forEach(this::passage);
        if (!ranked.coveredTargets().isEmpty()) {
            line(INDENT, "涉及的指标 Targets spoken of: " + String.join("、", ranked.coveredTargets()));
        }
        ranked.unverified()
                .forEach(reason -> line(INDENT, "需核实 To be checked: %s %s".formatted(reason.zh(), reason.en())));
    }

    void parts(List<ContributionResponse> parts) {
        for (var part : parts) {
            if (part.points() > 0) {
                line(INDENT, "+%s  %s %s".formatted(number(part.points()), part.zh(), part.en()));
            }
        }
    }

    void passage(QuotationResponse quotation) {
        var year = quotation.year() == 0 ? "" : " " + quotation.year();
        line(INDENT, "“%s” — %s%s (%s)".formatted(marked(quotation), quotation.title(), year, quotation.evidenceId()));
    }

    /** The passage with 【】 around what stands in the problem too. */
    private static String marked(QuotationResponse quotation) {
        var marked = new StringBuilder(quotation.passage());
        for (var mark : quotation.marks().reversed()) {
            marked.insert(mark.end(), '】').insert(mark.start(), '【');
        }
        return marked.toString();
    }

    private static String heading(ExpertSummary expert) {
        return expert.title().isEmpty() ? expert.name() : expert.name() + " " + expert.title();
    }

    private void excluded(ExcludedExpertResponse excluded) {
        line("", "");
        line(
                "",
                "排除 Kept out: %s · %s · %s"
                        .formatted(
                                heading(excluded.expert()), excluded.expert().organisation(), number(excluded.fit())));
        excluded.reasons().forEach(reason -> line(INDENT, "%s %s".formatted(reason.zh(), reason.en())));
    }

    /** Prints {@code text}, folded to the width of the terminal. */
    void line(String indent, String text) {
        for (var folded : TextWidth.folded(text, console.columns() - indent.length())) {
            console.out().println((indent + folded).stripTrailing());
        }
    }

    static String number(double fit) {
        return String.format(Locale.ROOT, "%.3f", fit);
    }
}
