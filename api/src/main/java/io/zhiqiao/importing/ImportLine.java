package io.zhiqiao.importing;

import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.language.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpStatus;

/** The imports that are remembered, and the line in which they wait for their turn. Safe to share between threads. */
final class ImportLine {

    private static final int REMEMBERED = 20;
    private static final int MOST_WAITING = 10;

    private final Map<String, ImportJob> jobById = new LinkedHashMap<>();
    private final List<String> line = new ArrayList<>();

    /**
     * Puts an import at the end of the line.
     *
     * @return the ids of imports that are no longer remembered
     * @throws RejectedException (409) if it is in the line already, (429) if too many wait
     */
    synchronized List<String> enter(ImportJob job) {
        if (line.contains(job.id())) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.CONFLICT,
                    "import-running",
                    "这次导入正在进行。请刷新页面。",
                    "This import is under way. Reload the page."));
        }
        if (line.size() >= MOST_WAITING) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "too-many-imports",
                    "已有 %d 个导入在等待。请等其中几个完成后再试。".formatted(line.size()),
                    "%d imports are waiting. Try again when some of them are done.".formatted(line.size())));
        }
        line.add(job.id());
        return remember(job);
    }

    /** Remembers an import that is over; returns the ids of those that are no longer remembered. */
    synchronized List<String> remember(ImportJob job) {
        // The newest is last.
        jobById.remove(job.id());
        jobById.put(job.id(), job);
        var over = jobById.values().stream()
                .filter(one -> one.state().isOver())
                .map(ImportJob::id)
                .limit(Math.max(0, jobById.size() - REMEMBERED))
                .toList();
        over.forEach(jobById::remove);
        return over;
    }

    /**
     * One of the last imports.
     *
     * @throws RejectedException (404) if there is no such import
     */
    synchronized ImportJob get(String importId) {
        return Optional.ofNullable(jobById.get(importId)).orElseThrow(() -> gone(importId));
    }

    /** All that are remembered, newest first. */
    synchronized List<ImportJob> all() {
        return List.copyOf(jobById.values()).reversed();
    }

    /** How many imports have their turn before {@code importId}, the running one included. */
    synchronized int ahead(String importId) {
        return Math.max(0, line.indexOf(importId));
    }

    /** Changes an import that is remembered, and returns it as it is now. */
    synchronized ImportJob change(String importId, UnaryOperator<ImportJob> change) {
        var changed = change.apply(get(importId));
        jobById.put(importId, changed);
        if (changed.state().isOver()) {
            line.remove(importId);
        }
        return changed;
    }

    private static RejectedException gone(String importId) {
        return new RejectedException(Rejection.of(
                HttpStatus.NOT_FOUND,
                "not-found",
                "importId",
                importId,
                new Sentence(
                        "没有这次导入，或它的报告已不再保留（只保留最近 %d 次，服务重启后清空）。已写入的数据不受影响。".formatted(REMEMBERED),
                        "There is no such import, or its report is no longer kept: only the last %d are, and none after a restart. Data that were written are not affected."
                                .formatted(REMEMBERED))));
    }
}
