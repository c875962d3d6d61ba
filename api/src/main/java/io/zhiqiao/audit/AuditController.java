package io.zhiqiao.audit;

import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.language.Sentence;
import java.time.Clock;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit for programmes that keep it elsewhere too. */
@RestController
@RequestMapping("/api/v1/audit")
class AuditController {

    private static final int MAX_LIMIT = 500;

    private final Audit audit;
    private final Clock clock;

    AuditController(Audit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** A page of the audit, newest first. */
    @GetMapping
    AuditPage audit(
            @ParameterObject @ModelAttribute AuditQuestion asked, @RequestParam(defaultValue = "100") int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.BAD_REQUEST,
                    "range",
                    "limit",
                    String.valueOf(limit),
                    new Sentence(
                            "limit 应在 1 到 %d 之间。".formatted(MAX_LIMIT),
                            "The limit must be between 1 and %d.".formatted(MAX_LIMIT))));
        }
        return AuditPage.read(audit, asked.asked(clock.getZone()), asked.before(), limit);
    }
}
