package io.zhiqiao.error;

import io.zhiqiao.language.Sentence;
import org.springframework.http.HttpStatus;

/** Ends the work on a request that cannot be answered as it asked. */
public final class RejectedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Rejection rejection;

    /** Carries {@code rejection} to the answer. */
    public RejectedException(Rejection rejection) {
        super(rejection.rule() + ": " + rejection.sentence().en());
        this.rejection = rejection;
    }

    /** There is no such record. */
    public static RejectedException notFound(String field, String value, String zhKind, String enKind) {
        return new RejectedException(Rejection.of(
                HttpStatus.NOT_FOUND,
                "not-found",
                field,
                value,
                new Sentence(
                        "没有找到编号为“%s”的%s。请核对编号，或用搜索查找。".formatted(value, zhKind),
                        "There is no %s with the id “%s”. Check the id, or search for it.".formatted(enKind, value))));
    }

    /** What is wrong, for the answer. */
    public Rejection rejection() {
        return rejection;
    }
}
