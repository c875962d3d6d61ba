package io.zhiqiao.problem;

import io.zhiqiao.ServiceClient;
import io.zhiqiao.Someone;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;

/** Somebody who talks with the service about problems, with the answers at hand. */
public final class Asking {

    private final Someone who;

    /** Asks as somebody. */
    public Asking(Someone who) {
        this.who = who;
    }

    public Answer get(String path) {
        return new Answer(who.get(path));
    }

    public Answer post(String path, String json, String... headers) {
        return new Answer(who.send("POST", path, json, headers));
    }

    /** Sends with {@code If-Match}; a blank one is left out. */
    public Answer change(String method, String path, String tag, String json) {
        return new Answer(tag.isEmpty() ? who.send(method, path, json) : who.send(method, path, json, "If-Match", tag));
    }

    /** Makes a step from the present version. */
    public Answer step(String problemId, String name, String json) {
        var path = "/api/v1/problems/" + problemId;
        return change(
                "POST", path + "/transitions/" + name, get(path + "/journey").tag(), json);
    }

    /**
     * Sends a form as a browser does: with the token of a page that was read before.
     *
     * @param fields names and values in turn
     */
    public Answer form(String path, String... fields) {
        var page = get("/my/problems").status() == 200 ? "/my/problems" : "/review";
        return new Answer(who.formOf(page, path, fields));
    }

    /** What the service said. */
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String body() {
            return response.body();
        }

        /** Where a step led to; empty for nowhere. */
        public String location() {
            return response.headers().firstValue("Location").orElse("");
        }

        public String tag() {
            return response.headers().firstValue("ETag").orElse("");
        }

        public JsonNode json() {
            return ServiceClient.json(response);
        }

        /** A value of the body, by its pointer. */
        public String at(String pointer) {
            return json().at(pointer).asString();
        }
    }
}
