package io.zhiqiao.error;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.CONTENT_TOO_LARGE;
import static org.springframework.http.HttpStatus.INTERNAL_SERVER_ERROR;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;

import io.zhiqiao.language.Sentence;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Turns what was thrown into what is said about it. */
final class RejectionReader {

    private RejectionReader() {}

    /** What is said about something that was thrown; what the database refused stands at any depth. */
    static Rejection read(Throwable thrown) {
        if (thrown instanceof RejectedException rejected) {
            return rejected.rejection();
        }
        return DatabaseRefusal.in(thrown)
                .map(RejectionReader::refused)
                .or(() -> StorageTrouble.of(thrown))
                .orElseGet(() -> other(thrown));
    }

    private static Rejection refused(DatabaseRefusal refusal) {
        return switch (refusal) {
            case CHANGED_MEANWHILE -> changedMeanwhile();
            case TOO_LONG ->
                Rejection.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "too-long",
                        "有一项内容超过长度上限，没有保存。请缩短后再试。",
                        "Something is longer than can be kept, and nothing was saved. Shorten it, then try again.");
        };
    }

    private static Rejection other(Throwable thrown) {
        return switch (thrown) {
            case MaxUploadSizeExceededException unused -> tooLarge();
            case MultipartException unused -> brokenUpload();
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable.getCause());
            case MethodArgumentTypeMismatchException mismatch ->
                wrongType(mismatch.getName(), String.valueOf(mismatch.getValue()));
            case MissingServletRequestPartException missing -> missing(missing.getRequestPartName());
            case MissingRequestValueException missing ->
                missing(missing.getBody().getDetail());
            case ErrorResponse response -> ofStatus(response.getStatusCode().value());
            case UncheckedIOException unused -> unavailable();
            default -> ofStatus(INTERNAL_SERVER_ERROR.value());
        };
    }

    /** What is said about a bare status, for example one that a filter decided on. */
    static Rejection ofStatus(int code) {
        var status = HttpStatus.resolve(code);
        return switch (status == null ? INTERNAL_SERVER_ERROR : status) {
            case BAD_REQUEST -> Rejection.of(BAD_REQUEST, "bad-request", "请求的格式不正确。", "The request is malformed.");
            case FORBIDDEN ->
                Rejection.of(
                        HttpStatus.FORBIDDEN,
                        "forbidden",
                        "页面已过期，或请求来自别的网站，或访问所用的域名没有登记。请刷新页面后再试；用域名访问时，请管理员在 zhiqiao.hosts 中登记。",
                        "The page has expired, the request came from another site, or the service does not go by this host name. Reload the page and try again; for a host name of your own, the administrator adds it to zhiqiao.hosts.");
            case UNAUTHORIZED ->
                Rejection.of(
                        HttpStatus.UNAUTHORIZED,
                        "sign-in",
                        "请先登录；程序请在 Authorization 中给出有效的令牌。",
                        "Sign in first; a programme shows a token that works in Authorization.");
            case NOT_FOUND ->
                Rejection.of(
                        HttpStatus.NOT_FOUND,
                        "not-found",
                        "没有这个页面或接口。请核对地址。",
                        "There is no such page or resource. Check the address.");
            case METHOD_NOT_ALLOWED ->
                Rejection.of(
                        HttpStatus.METHOD_NOT_ALLOWED,
                        "method",
                        "此地址不支持这种请求方法。",
                        "This address does not support that request method.");
            case NOT_ACCEPTABLE ->
                Rejection.of(
                        HttpStatus.NOT_ACCEPTABLE,
                        "not-acceptable",
                        "此接口只返回 JSON。",
                        "This address answers in JSON only.");
            case UNSUPPORTED_MEDIA_TYPE ->
                Rejection.of(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "media-type",
                        "请求正文的类型不受支持；请使用 application/json，上传文件请用 multipart/form-data。",
                        "The type of the body is not supported; use application/json, or multipart/form-data for files.");
            case CONTENT_TOO_LARGE -> tooLarge();
            case SERVICE_UNAVAILABLE -> unavailable();
            default ->
                Rejection.of(
                        status == null ? INTERNAL_SERVER_ERROR : status,
                        "internal",
                        "系统出错，请求没有完成。请稍后再试；若仍出错，请把请求编号告诉管理员。",
                        "Something went wrong here, and the request was not completed. Try again later; if it fails again,"
                                + " tell the administrator the request id.");
        };
    }

    private static Rejection tooLarge() {
        return Rejection.of(
                CONTENT_TOO_LARGE,
                "too-large",
                "内容超过上限。请拆分文件，或缩短文字后再试。",
                "The content is larger than accepted. Split the file or shorten the text, then try again.");
    }

    private static Rejection brokenUpload() {
        return Rejection.of(
                BAD_REQUEST,
                "multipart",
                "上传没有完整收到，或不是规范的 multipart/form-data。请重新选择文件再上传。",
                "The upload did not arrive complete, or is not well-formed multipart/form-data. Choose the files and upload"
                        + " them again.");
    }

    private static Rejection changedMeanwhile() {
        return Rejection.of(
                CONFLICT,
                "stale",
                "这条记录刚刚被他人修改，或同一请求正在处理，您的操作没有生效。请重新打开，核对后再做。",
                "Somebody changed this record just now, or the same request is under way, and your step was not made. Open it again, look, then repeat it.");
    }

    private static Rejection unavailable() {
        return Rejection.of(
                SERVICE_UNAVAILABLE,
                "unavailable",
                "暂时无法读写数据。请稍后再试；若仍出错，请把请求编号告诉管理员。",
                "The data cannot be read or written right now. Try again later, or tell the administrator the request id.");
    }

    private static Rejection unreadable(@Nullable Throwable cause) {
        if (cause instanceof MismatchedInputException mismatch
                && !mismatch.getPath().isEmpty()) {
            var field = mismatch.getPath().stream()
                    .map(JacksonException.Reference::getPropertyName)
                    .map(String::valueOf)
                    .collect(Collectors.joining("."));
            return wrongType(field, null);
        }
        return Rejection.of(BAD_REQUEST, "json", "请求正文不是完整的 JSON。", "The body of the request is not well-formed JSON.");
    }

    private static Rejection wrongType(String field, @Nullable String value) {
        return Rejection.of(
                BAD_REQUEST,
                "type",
                field,
                value,
                new Sentence(
                        "“%s”的值类型不对，或没有这个字段。".formatted(field),
                        "The value of “%s” has the wrong type, or there is no such field.".formatted(field)));
    }

    private static Rejection missing(@Nullable String field) {
        return Rejection.of(
                BAD_REQUEST,
                "required",
                String.valueOf(field),
                null,
                new Sentence("缺少“%s”。".formatted(field), "“%s” is missing.".formatted(field)));
    }
}
