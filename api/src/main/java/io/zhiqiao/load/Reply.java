package io.zhiqiao.load;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the service said.
 *
 * @param status of HTTP; 0 where it did not answer
 * @param body text; why, where it did not answer
 * @param tag value of {@code ETag}; may be empty
 * @param location where it leads; may be empty
 */
public record Reply(int status, String body, String tag, String location) {

    private static final int FIRST_ERROR = 400;

    static Reply of(HttpResponse<String> response) {
        var headers = response.headers();
        return new Reply(
                response.statusCode(),
                response.body(),
                headers.firstValue("ETag").orElse(""),
                headers.firstValue("Location").orElse("").replaceFirst("^https?://[^/]+", ""));
    }

    static Reply none(Exception why) {
        return new Reply(0, why.toString(), "", "");
    }

    /** Whether it did what was asked. */
    public boolean isGood() {
        return status > 0 && status < FIRST_ERROR;
    }

    /** The body. */
    public JsonNode json() {
        return JsonMapper.shared().readTree(body);
    }
}
