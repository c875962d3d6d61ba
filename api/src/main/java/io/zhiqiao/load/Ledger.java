package io.zhiqiao.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** What one writer had the service do. One thread at a time. */
final class Ledger {

    private static final Set<Integer> CANNOT_KEEP = Set.of(503, 507);

    private final Map<String, Deed> deeds = new LinkedHashMap<>();

    /**
     * Has it done, and notes whether that was confirmed.
     *
     * @param work asks the service
     * @return the answer
     * @throws Gone if the service is no longer there
     * @throws Refused if the service says that it cannot keep anything now
     * @throws IllegalStateException if the service refused for another reason
     */
    Reply ask(Deed fresh, Supplier<Reply> work) {
        var id = fresh.name() + " " + fresh.key();
        var deed = deeds.getOrDefault(id, fresh);
        deeds.put(id, deed.asked());
        var reply = work.get();
        if (reply.status() == 0) {
            throw new Gone();
        }
        if (CANNOT_KEEP.contains(reply.status())) {
            // Nothing was done, it says: from now on one effect more is a fault.
            deeds.put(id, deed);
            throw new Refused(reply);
        }
        if (!reply.isGood()) {
            throw new IllegalStateException("服务拒绝了 %1$s（%2$d）：%3$s\nThe service refused %s with %d: %s"
                    .formatted(id, reply.status(), reply.body()));
        }
        deeds.put(id, deed.confirmed());
        return reply;
    }

    /**
     * Reads, on the way to a change.
     *
     * @throws Gone if the service is no longer there
     * @throws Refused if the service says that it cannot do anything now
     */
    static Reply read(Visitor visitor, String path) {
        var reply = visitor.get("read", path);
        if (reply.status() == 0) {
            throw new Gone();
        }
        if (CANNOT_KEEP.contains(reply.status())) {
            throw new Refused(reply);
        }
        return Person.need(reply);
    }

    /** Looks whether each effect is there, once; what was under way is known from then on. */
    void check(Connection database, String when, List<String> faults) throws SQLException {
        for (var one : deeds.entrySet()) {
            one.setValue(one.getValue().settled(one.getValue().check(database, when, faults)));
        }
    }

    int acknowledged() {
        return deeds.values().stream().mapToInt(Deed::acknowledged).sum();
    }

    /** The service is there, and says that nothing can be kept now. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient Reply reply;

        Refused(Reply reply) {
            super("The service refused with %d: %s".formatted(reply.status(), reply.body()));
            this.reply = reply;
        }

        Reply reply() {
            return reply;
        }
    }

    /** The service ended while it was asked. */
    static final class Gone extends RuntimeException {

        private static final long serialVersionUID = 1;

        Gone() {
            super("The service is gone.");
        }
    }
}
