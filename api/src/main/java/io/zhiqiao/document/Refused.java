package io.zhiqiao.document;

import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.language.Sentence;
import org.springframework.http.HttpStatus;

/** What is answered where a file is not taken. */
final class Refused {

    private Refused() {}

    /** A file that is not taken as it is. */
    static RejectedException file(String rule, String zh, String en) {
        return new RejectedException(
                Rejection.of(HttpStatus.UNPROCESSABLE_CONTENT, rule, "file", null, new Sentence(zh, en)));
    }

    static RejectedException withStatus(HttpStatus status, String rule, String zh, String en) {
        return new RejectedException(Rejection.of(status, rule, "file", null, new Sentence(zh, en)));
    }

    static RejectedException notFound(String documentId) {
        return RejectedException.notFound("documentId", documentId, "文件", "document");
    }
}
