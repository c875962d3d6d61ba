package io.zhiqiao.agenda;

import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose problems these are, and what people and problems are called. */
@Component
public class Firms {

    private final RecordStore records;

    Firms(RecordStore records) {
        this.records = records;
    }

    /** The firm of a problem: its id where it has one, else its name; the problem itself where it has neither. */
    public Firm of(String problemId) {
        return problem(problemId)
                .flatMap(problem -> Optional.ofNullable(problem.posting().enterprise()))
                .map(enterprise -> {
                    var id = enterprise.id();
                    return new Firm(id == null ? enterprise.name() : id.value(), enterprise.name());
                })
                .orElse(new Firm(problemId, problemId));
    }

    /** Whether one of the problems is a firm's own. */
    public boolean own(@Nullable String organisationId, List<String> problemIds) {
        return organisationId != null
                && problemIds.stream().anyMatch(problemId -> of(problemId).key().equals(organisationId));
    }

    /** The title of a problem; its id where there is no such record any more. */
    public String title(String problemId) {
        return problem(problemId).map(Problem::title).orElse(problemId);
    }

    /** The name of an expert; the id where there is no such record any more. */
    public String expert(String expertId) {
        return records.find(RecordKind.EXPERTS, expertId)
                .map(expert -> expert.name().display())
                .orElse(expertId);
    }

    /** The name of a firm by its key. */
    public String firm(String key) {
        return records.find(RecordKind.ORGANISATIONS, key)
                .map(organisation -> organisation.name())
                .orElse(key);
    }

    /** The name of an expert, or of a firm. */
    String somebody(String idOrKey) {
        return records.find(RecordKind.EXPERTS, idOrKey)
                .map(expert -> expert.name().display())
                .orElseGet(() -> firm(idOrKey));
    }

    private Optional<Problem> problem(String problemId) {
        return records.find(RecordKind.PROBLEMS, problemId);
    }

    /**
     * A firm.
     *
     * @param key its id where it has one, else its name, or the problem
     * @param name what it is called
     */
    public record Firm(String key, String name) {}
}
