package io.zhiqiao.error;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Tells programmes which errors each operation answers, as problem details. */
@Component
class DocumentedErrors implements OpenApiCustomizer {

    private static final String SCHEMA = "Problem";

    /** Asked without an account, by a code that may be wrong. */
    private static final String OPEN_CHECK = "/api/v1/letters/check";

    @Override
    public void customise(OpenAPI api) {
        api.getComponents().addSchemas(SCHEMA, problem());
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> errors(path, method, operation)
                                .forEach(status -> operation
                                        .getResponses()
                                        .addApiResponse(String.valueOf(status.value()), response(status)))));
    }

    private static List<HttpStatus> errors(String path, HttpMethod method, Operation operation) {
        if (path.equals(OPEN_CHECK)) {
            return List.of(HttpStatus.NOT_FOUND);
        }
        var errors = new ArrayList<>(List.of(HttpStatus.UNAUTHORIZED, HttpStatus.FORBIDDEN));
        if (path.contains("{")) {
            errors.add(HttpStatus.NOT_FOUND);
        }
        if (operation.getRequestBody() != null) {
            errors.addAll(List.of(HttpStatus.BAD_REQUEST, HttpStatus.UNPROCESSABLE_CONTENT));
        }
        if (takesFile(operation)) {
            errors.addAll(List.of(HttpStatus.CONTENT_TOO_LARGE, HttpStatus.UNSUPPORTED_MEDIA_TYPE));
        }
        if (path.endsWith("/content")) {
            errors.add(HttpStatus.GONE);
        }
        if (method != HttpMethod.GET) {
            errors.addAll(List.of(HttpStatus.CONFLICT, HttpStatus.TOO_MANY_REQUESTS));
        }
        if (takesVersion(operation)) {
            errors.addAll(List.of(HttpStatus.PRECONDITION_FAILED, HttpStatus.PRECONDITION_REQUIRED));
        }
        return errors;
    }

    private static boolean takesFile(Operation operation) {
        return operation.getRequestBody() != null
                && operation.getRequestBody().getContent().containsKey("multipart/form-data");
    }

    private static boolean takesVersion(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> Objects.equals(parameter.getName(), "If-Match"));
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
