package io.zhiqiao.search;

import io.zhiqiao.casebook.CaseLine;
import io.zhiqiao.casebook.FoundCases;
import io.zhiqiao.engine.Names;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.language.Sentence;
import io.zhiqiao.search.ExpertListView.Facet;
import io.zhiqiao.search.ExpertListView.Row;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The page on which experts are looked for; its address says all that was asked. */
@Controller
class ExpertSearchPages {

    private static final int PER_PAGE = 20;
    private static final int CASES = 3;
    private static final int MAX_CHARS = 200;
    private static final int MAX_PAGE = 100_000;

    private final ExpertDirectory directory;
    private final RecordStore records;
    private final Names names;
    private final FoundCases cases;

    ExpertSearchPages(ExpertDirectory directory, RecordStore records, Names names, FoundCases cases) {
        this.directory = directory;
        this.records = records;
        this.names = names;
        this.cases = cases;
    }

    @GetMapping("/experts")
    String experts(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") List<String> district,
            @RequestParam(defaultValue = "") List<String> team,
            @RequestParam(defaultValue = "") List<String> type,
            @RequestParam(defaultValue = "best") String sort,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        if (q.length() > MAX_CHARS) {
            throw rejected(
                    "q", "请输入最多 %d 个字符。".formatted(MAX_CHARS), "Give at most %d characters.".formatted(MAX_CHARS));
        }
        var question = new ExpertQuestion(
                q,
                by.equals("work"),
                district,
                team,
                type,
                ExpertOrder.named(sort)
                        .orElseThrow(() -> rejected(
                                "sort", "没有“%s”这种排序。".formatted(sort), "There is no order “%s”.".formatted(sort))),
                Math.clamp(page, 1, MAX_PAGE));
        model.addAttribute("view", view(question));
        model.addAttribute("cases", casesBeside(question));
        return "search/experts";
    }

    /** Cases like what was looked for; nothing for a name, and on later pages. */
    private List<CaseLine> casesBeside(ExpertQuestion question) {
        return question.page() > 1 ? List.of() : cases.like(question.text(), CASES);
    }

    private ExpertListView view(ExpertQuestion question) {
        var found = directory.find(question);
        var rows = found.page(question.page(), PER_PAGE).stream().map(this::row).toList();
        var total = found.experts().size();
        return new ExpertListView(
                question.text(),
                found.kind(),
                found.ofAll(),
                total,
                (question.page() - 1) * PER_PAGE + 1,
                rows,
                List.of(
                        Facet.of("district", names.districts(), question.district()),
                        Facet.of("team", names.teams(), question.team()),
                        Facet.of("type", names.values("problemType"), question.type())),
                orders(question),
                question.orderOfList().value(),
                question.byWork(),
                question.isNarrowed(),
                question.page() > 1 ? url(question, question.byWork(), question.page() - 1) : null,
                question.page() * PER_PAGE < total ? url(question, question.byWork(), question.page() + 1) : null,
                found.kind() == ExpertListing.Kind.NAMED ? url(question, true, 1) : null);
    }

    /** Nothing matches best where nothing was looked for. */
    private static List<String> orders(ExpertQuestion question) {
        return Arrays.stream(ExpertOrder.values())
                .filter(order -> order != ExpertOrder.BEST || !question.text().isEmpty())
                .map(ExpertOrder::value)
                .toList();
    }

    private Row row(ExpertEntry entry) {
        var interests = records.find(RecordKind.EXPERTS, entry.summary().expertId())
                .map(Expert::expertise)
                .map(expertise ->
                        expertise.researchInterests().isBlank() ? expertise.strengths() : expertise.researchInterests())
                .orElse("");
        return new Row(
                entry.summary(),
                interests,
                entry.problemTypes().stream()
                        .map(type -> names.value("problemType", type))
                        .toList(),
                entry.verifiedOn());
    }

    private static @Nullable String url(ExpertQuestion question, boolean byWork, int page) {
        var url = UriComponentsBuilder.fromPath("/experts");
        if (!question.text().isEmpty()) {
            url.queryParam("q", "{q}");
        }
        question.district().forEach(value -> url.queryParam("district", value));
        question.team().forEach(value -> url.queryParam("team", value));
        question.type().forEach(value -> url.queryParam("type", value));
        if (question.order() != ExpertOrder.BEST) {
            url.queryParam("sort", question.order().value());
        }
        if (byWork) {
            url.queryParam("by", "work");
        }
        if (page > 1) {
            url.queryParam("page", page);
        }
        // What was typed may hold signs that mean something in an address.
        return url.encode().buildAndExpand(question.text()).toUriString();
    }

    private static RejectedException rejected(String field, String zh, String en) {
        return new RejectedException(Rejection.of(HttpStatus.BAD_REQUEST, "range", field, null, new Sentence(zh, en)));
    }
}
