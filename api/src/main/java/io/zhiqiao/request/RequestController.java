package io.zhiqiao.request;

import io.zhiqiao.record.RecordVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An expert's own requests and limits for programmes. */
@RestController
@RequestMapping("/api/v1/my")
class RequestController {

    private final Requests requests;
    private final Limits limits;

    RequestController(Requests requests, Limits limits) {
        this.requests = requests;
        this.limits = limits;
    }

    /** All requests: best fit first, or newest first. */
    @GetMapping("/requests")
    List<RequestCard> requests(@RequestParam(defaultValue = "fit") String order) {
        return requests.mine(order);
    }

    /** The limits. */
    @GetMapping("/limits")
    ResponseEntity<LimitsView> limits() {
        return tagged(limits.mine());
    }

    /** Sets the limits. */
    @PutMapping("/limits")
    ResponseEntity<LimitsView> set(
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody LimitsRequest wanted) {
        return tagged(limits.set(wanted, RecordVersion.read(ifMatch)));
    }

    private static ResponseEntity<LimitsView> tagged(LimitsView view) {
        return ResponseEntity.ok().eTag(RecordVersion.tag(view.version())).body(view);
    }
}
