package io.zhiqiao.account;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Transactions in which sessions are kept. A session notes when it was used last, so that every page would fail while
 * nothing can be written: whoever only reads, or is about to be told what went wrong, is served all the same.
 */
final class SessionStorage implements TransactionOperations {

    private static final Logger LOG = LoggerFactory.getLogger(SessionStorage.class);

    private final ThreadLocal<Boolean> nothingToKeep = ThreadLocal.withInitial(() -> false);
    private final TransactionOperations transactions;

    /** Keeps them in {@code transactions}. */
    SessionStorage(TransactionOperations transactions) {
        this.transactions = transactions;
    }

    /** Serves a request that changes nothing but its session's last use. */
    void reading(Request request) throws IOException, ServletException {
        nothingToKeep.set(true);
        try {
            request.serve();
        } finally {
            nothingToKeep.remove();
        }
    }

    @Override
    public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
        return transactions.execute(action);
    }

    @Override
    public void executeWithoutResult(Consumer<TransactionStatus> action) {
        try {
            transactions.executeWithoutResult(action);
        } catch (DataAccessException | TransactionException e) {
            if (!nothingToKeep.get()) {
                throw e;
            }
            LOG.warn(
                    "会话的最近使用时间未能保存，页面照常显示。The last use of a session could not be kept; the page is shown all the same.",
                    e);
        }
    }

    /** The rest of a request. */
    @FunctionalInterface
    interface Request {

        void serve() throws IOException, ServletException;
    }
}
