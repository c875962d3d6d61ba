package io.zhiqiao.account;

import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;

/** Where people are signed in, and how that ends. */
@Service
public class Sessions {

    private static final String ORIGIN = "zhiqiao.origin";
    private static final String DEVICE = "zhiqiao.device";

    private final FindByIndexNameSessionRepository<? extends Session> repository;

    Sessions(FindByIndexNameSessionRepository<? extends Session> repository) {
        this.repository = repository;
    }

    /** Notes on a new session where it comes from. */
    public static void note(HttpSession session, String origin, @Nullable String userAgent) {
        session.setAttribute(ORIGIN, origin);
        session.setAttribute(DEVICE, Device.name(userAgent == null ? "" : userAgent));
    }

    /** The sessions of an account, the one last used first. */
    List<Open> of(String login, @Nullable String current) {
        return found(login).entrySet().stream()
                .filter(entry -> !entry.getValue().isExpired())
                .map(entry -> open(entry.getKey(), entry.getValue(), current))
                .sorted(Comparator.comparing(Open::lastUsed).reversed())
                .toList();
    }

    /** Ends one session of an account. Returns whether there was such a one. */
    boolean end(String login, String handle) {
        var ended = found(login).keySet().stream()
                .filter(id -> handle(id).equals(handle))
                .toList();
        ended.forEach(repository::deleteById);
        return !ended.isEmpty();
    }

    /** Ends all sessions of an account but one. */
    void endOthers(String login, String kept) {
        found(login).keySet().stream().filter(id -> !id.equals(kept)).forEach(repository::deleteById);
    }

    /** Ends all sessions of an account. */
    void endAll(String login) {
        found(login).keySet().forEach(repository::deleteById);
    }

    private Map<String, ? extends Session> found(String login) {
        return repository.findByPrincipalName(login);
    }

    private static Open open(String id, Session session, @Nullable String current) {
        return new Open(
                handle(id),
                session.getAttributeOrDefault(DEVICE, ""),
                session.getAttributeOrDefault(ORIGIN, ""),
                session.getCreationTime(),
                session.getLastAccessedTime(),
                id.equals(current));
    }

    /** An id opens the door, so that pages only ever show its digest. */
    private static String handle(String id) {
        return Secret.digest(id).substring(0, 24);
    }

    /**
     * A session.
     *
     * @param handle names it on a page, and opens nothing
     * @param device browser and system; empty where unknown
     * @param origin address that it was begun from; empty where unknown
     * @param begun when
     * @param lastUsed when
     * @param current whether it is the one that asks
     */
    public record Open(String handle, String device, String origin, Instant begun, Instant lastUsed, boolean current) {}
}
