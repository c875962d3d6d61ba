package io.zhiqiao.onsite;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The script that keeps pages of tours for a phone without a network. It stands under {@code /tours/}, because a browser
 * lets such a script see only what is below its own address, and without a digest, because it is asked for by name.
 */
@Controller
class WorkerController {

    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");

    @GetMapping("/tours/worker.js")
    ResponseEntity<Resource> worker() {
        return ResponseEntity.ok()
                .contentType(SCRIPT)
                .cacheControl(CacheControl.noCache())
                .body(new ClassPathResource("io/zhiqiao/onsite/worker.js"));
    }
}
