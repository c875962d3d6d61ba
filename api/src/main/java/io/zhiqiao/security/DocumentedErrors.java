package io.zhiqiao.security;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Tells programmes which errors each operation answers, as problem details. */
@Component
class DocumentedErrors implements OpenApiCustomizer {

    private static final String SCHEMA = "Problem";

    private static final String ABOUT = "Every error is a problem detail (RFC 9457) in Chinese and English. "
            + "A change can also be answered with 409 and the rule \"stale\" if somebody else writes the same record in the "
            + "same moment: read it again, look, then repeat the change. A service that cannot reach its disk answers 503.";

    private static final Set<HttpStatus> REFUSED_BODIES = Set.of(
            HttpStatus.BAD_REQUEST,
            HttpStatus.CONTENT_TOO_LARGE,
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            HttpStatus.UNPROCESSABLE_CONTENT);

    /** Asked without an account, by a code that may be wrong. */
    private static final String OPEN_CHECK = "/api/v1/letters/check";

    /** Say which level they saw, in place of a version. */
    private static final Set<String> CONFIRMATIONS = Set.of(
            "POST /api/v1/matches/{matchId}/solved-level/{level}/confirmation",
            "POST /api/v1/tour-results/{tourId}/{problemId}/levels/{level}/confirmation");

    /** Every year has them, whether somebody set them or not; a year that cannot be is refused. */
    private static final String TARGETS = "/api/v1/tours/targets/{year}";

    /** Changes that no state of a record stands against. */
    private static final Set<String> NEVER_IN_THE_WAY = Set.of(
            "DELETE /api/v1/account/tokens/{tokenId}",
            "POST /api/v1/accounts/{accountId}/open",
            "POST /api/v1/cases",
            "POST /api/v1/experts/{expertId}/letters",
            "POST /api/v1/imports",
            "POST /api/v1/imports/{importId}/cancel",
            "POST /api/v1/match",
            "POST /api/v1/match/explain",
            "POST /api/v1/matches/{matchId}/messages",
            "POST /api/v1/my/letters",
            "POST /api/v1/problems",
            "POST /api/v1/problems/sorted",
            "POST /api/v1/problems/{problemId}/runs",
            "POST /api/v1/routing/mendings",
            "POST /api/v1/tours",
            "POST /api/v1/visits",
            "POST /api/v1/visits/{visitId}/follow-ups",
            "POST /api/v1/visits/{visitId}/follow-ups/{place}/done",
            "PUT /api/v1/cases/{caseId}/naming",
            "PUT /api/v1/packages/{code}",
            "PUT /api/v1/visits/{visitId}/log",
            "PUT /api/v1/problems/{problemId}/routing",
            "PUT /api/v1/problems/{problemId}/experts/{expertId}/match",
            "PUT /api/v1/problems/{problemId}/gap",
            "PUT /api/v1/problems/{problemId}/turns",
            "PUT " + TARGETS + "/{indicator}");

    /** Ask about a run that may have no answer yet. */
    private static final Set<String> ASKED_OF_ANSWERS = Set.of(
            "/api/v1/tours/{tourId}/roster/runs/{number}/why-not",
            "/api/v1/tours/{tourId}/roster/runs/{number}/comparison");

    /** Its text may be of any kind. */
    private static final String EXPLANATION = "POST /api/v1/match/explain";

    /** Name a record in their body. */
    private static final Set<String> NAMED_IN_BODY = Set.of("POST /api/v1/match", EXPLANATION);

    /** Without a body, refused for what their address says, or for what its record lacks. */
    private static final Set<String> CHECKED_ADDRESSES = Set.of(
            "PUT /api/v1/problems/{problemId}/experts/{expertId}/match", "POST /api/v1/visits/{visitId}/problem");

    @Override
    public void customise(OpenAPI api) {
        api.getInfo().title("Zhiqiao 智桥").description(ABOUT);
        api.getComponents().addSchemas(SCHEMA, problem());
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> errors(path, method, operation)
                                .forEach(status -> operation
                                        .getResponses()
                                        .addApiResponse(String.valueOf(status.value()), response(status)))));
    }

    private static SortedSet<HttpStatus> errors(String path, HttpMethod method, Operation operation) {
        if (path.equals(OPEN_CHECK)) {
            return new TreeSet<>(Set.of(HttpStatus.NOT_FOUND));
        }
        var errors = new TreeSet<>(Set.of(HttpStatus.UNAUTHORIZED));
        if (method != HttpMethod.GET || !AccessRules.isForEveryRole(method.name(), path)) {
            errors.add(HttpStatus.FORBIDDEN);
        }
        errors.addAll(refusedAddresses(path, operation));
        if (path.endsWith("/content")) {
            errors.add(HttpStatus.GONE);
        }
        if (operation.getRequestBody() != null) {
            errors.addAll(refusedBodies(method + " " + path));
        }
        if (method != HttpMethod.GET) {
            errors.addAll(refusedChanges(method + " " + path, operation));
        }
        return errors;
    }

    private static Set<HttpStatus> refusedAddresses(String path, Operation operation) {
        var errors = new TreeSet<HttpStatus>();
        if (path.contains("{")) {
            errors.add(path.startsWith(TARGETS) ? HttpStatus.BAD_REQUEST : HttpStatus.NOT_FOUND);
        }
        if (isPaged(operation) || needsQuery(operation)) {
            errors.add(HttpStatus.BAD_REQUEST);
        }
        if (ASKED_OF_ANSWERS.contains(path)) {
            errors.add(HttpStatus.CONFLICT);
        }
        return errors;
    }

    private static Set<HttpStatus> refusedBodies(String name) {
        var errors = new TreeSet<>(REFUSED_BODIES);
        if (NAMED_IN_BODY.contains(name)) {
            errors.add(HttpStatus.NOT_FOUND);
        }
        if (name.equals(EXPLANATION)) {
            errors.remove(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return errors;
    }

    private static Set<HttpStatus> refusedChanges(String name, Operation operation) {
        var errors = new TreeSet<>(Set.of(HttpStatus.TOO_MANY_REQUESTS));
        if (!NEVER_IN_THE_WAY.contains(name)) {
            errors.add(HttpStatus.CONFLICT);
        }
        if (CHECKED_ADDRESSES.contains(name)) {
            errors.add(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (CONFIRMATIONS.contains(name)) {
            errors.add(HttpStatus.PRECONDITION_FAILED);
        }
        if (has(operation, "If-Match"::equals)) {
            errors.addAll(Set.of(HttpStatus.PRECONDITION_FAILED, HttpStatus.PRECONDITION_REQUIRED));
        }
        return errors;
    }

    private static boolean isPaged(Operation operation) {
        return has(operation, "limit"::equals);
    }

    private static boolean needsQuery(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(one -> "query".equals(one.getIn()) && Boolean.TRUE.equals(one.getRequired()));
    }

    private static boolean has(Operation operation, Predicate<String> name) {
        return operation.getParameters() != null
                && operation.getParameters().stream().map(Parameter::getName).anyMatch(name);
    }

    private static ApiResponse response(HttpStatus status) {
        var schema = new Schema<>().$ref("#/components/schemas/" + SCHEMA);
        return new ApiResponse()
                .description(status.getReasonPhrase())
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(schema)));
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .addProperty("status", new Schema<Integer>().type("integer"))
                .addProperty("rule", new StringSchema())
                .addProperty("detail", new StringSchema())
                .addProperty(
                        "message",
                        new ObjectSchema().addProperty("zh", new StringSchema()).addProperty("en", new StringSchema()))
                .addProperty("field", new StringSchema())
                .addProperty("value", new StringSchema())
                .addProperty("requestId", new StringSchema());
    }
}
