package io.zhiqiao.audit;

import java.time.Clock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/** The page on which the audit is searched; its address says all that was asked. */
@Controller
class AuditPages {

    private static final int PER_PAGE = 50;

    private final Audit audit;
    private final Clock clock;

    AuditPages(Audit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/audit")
    String audit(@ModelAttribute("asked") AuditQuestion asked, Model model) {
        var page = AuditPage.read(audit, asked.asked(clock.getZone()), asked.before(), PER_PAGE);
        model.addAttribute("page", page);
        model.addAttribute("actions", audit.actions());
        model.addAttribute("nextUrl", nextUrl(asked, page.next()));
        return "audit/audit";
    }

    private static @Nullable String nextUrl(AuditQuestion asked, @Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        return UriComponentsBuilder.fromPath("/audit")
                .queryParam("person", "{person}")
                .queryParam("kind", "{kind}")
                .queryParam("record", "{record}")
                .queryParam("action", "{action}")
                .queryParam("from", "{from}")
                .queryParam("to", "{to}")
                .queryParam("cursor", "{cursor}")
                .encode()
                .buildAndExpand(Stream.of(
                                asked.person(),
                                asked.kind(),
                                asked.record(),
                                asked.action(),
                                asked.from(),
                                asked.to(),
                                cursor)
                        .map(value -> value == null ? "" : value.toString())
                        .toArray())
                .toUriString();
    }
}
