package io.zhiqiao.record;

import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets a request with the same {@code Idempotency-Key} have its effect once, however often it is sent. */
@Service
public class IdempotentRequests {

    private static final int MAX_KEY_CHARS = 200;

    private final JdbcAggregateTemplate rows;
    private final TransactionTemplate transaction;
    private final Clock clock;

    IdempotentRequests(JdbcAggregateTemplate rows, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Does the work unless the same request did it before.
     *
     * @param who login of who sent it; keys of different people have nothing to do with each other
     * @param operation what it does
     * @param key as sent; null for a request that has its effect each time
     * @param sent all that was sent, in words
     * @param work makes a record, and returns its id
     * @return id of the record that was made now, or then
     * @throws RejectedException (400, 422) if the key is too long, or came with something else before
     */
    public String once(String who, String operation, @Nullable String key, String sent, Supplier<String> work) {
        if (key == null || key.isBlank()) {
            return work.get();
        }
        return Objects.requireNonNull(transaction.execute(status -> keyed(who, operation, key, sent, work)));
    }

    /**
     * Does work whose outcome is told once and kept as a digest only, such as a token, unless the same request did it
     * before: what was told then goes on to work.
     *
     * @param who login of who sent it
     * @param operation what it does
     * @param key as sent; null for a request that has its effect each time
     * @param sent all that was sent, in words
     * @param work returns what is told
     * @throws RejectedException (400, 409, 422) if the key is too long, the request came before, or the key came with
     *     something else
     */
    public String toldOnce(String who, String operation, @Nullable String key, String sent, Supplier<String> work) {
        var told = new AtomicReference<@Nullable String>();
        once(who, operation, key, sent, () -> {
            told.set(work.get());
            return operation;
        });
        var secret = told.get();
        if (secret == null) {
            throw new RejectedException(
                    Rejection.of(
                            HttpStatus.CONFLICT,
                            "told-once",
                            "这个请求已经完成，结果只显示一次，不能再看；当时得到的仍然有效。没有记下时，请回到页面重新申请一个。",
                            "This request was done before, and its outcome is told once; what was told then still works. If you did not note it, go back and ask for another."));
        }
        return secret;
    }

    private String keyed(String who, String operation, String key, String sent, Supplier<String> work) {
        if (key.length() > MAX_KEY_CHARS) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.BAD_REQUEST,
                    "idempotency-key",
                    "Idempotency-Key 最多 %d 个字符。".formatted(MAX_KEY_CHARS),
                    "An Idempotency-Key has at most %d characters.".formatted(MAX_KEY_CHARS)));
        }
        var id = digest(who + "\n" + operation + "\n" + key);
        var known = rows.findById(id, IdempotentRequest.class);
        if (known == null) {
            var recordId = work.get();
            rows.insert(new IdempotentRequest(id, digest(sent), recordId, clock.instant()));
            return recordId;
        }
        if (!known.digest().equals(digest(sent))) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "idempotency-key",
                    "这个 Idempotency-Key 已用于另一个请求。内容不同时请换一个。",
                    "This Idempotency-Key came with another request. Take another one for other content."));
        }
        return known.recordId();
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }
}
