package io.zhiqiao.expert;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import io.zhiqiao.engine.Names;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.indexer.corpus.Evidence;
import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.corpus.Output;
import io.zhiqiao.indexer.corpus.ServiceCase;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import java.util.List;
import org.springframework.stereotype.Service;

/** Reads experts with what they have done. */
@Service
public final class ExpertProfiles {

    private final RecordStore records;
    private final ExpertMapper mapper;
    private final Names names;
    private final ExpertReach reach;

    ExpertProfiles(RecordStore records, ExpertMapper mapper, Names names, ExpertReach reach) {
        this.records = records;
        this.mapper = mapper;
        this.names = names;
        this.reach = reach;
    }

    /**
     * One expert, without contact data.
     *
     * @throws RejectedException (404) if there is none that who asks may see
     */
    public ExpertResponse get(String expertId) {
        reach.check(expertId);
        var expert = records.find(RecordKind.EXPERTS, expertId)
                .orElseThrow(() -> RejectedException.notFound("expertId", expertId, "专家", "expert"))
                .withoutContact();
        var evidence = records.evidenceOf(new ExpertId(expertId));
        return mapper.toResponse(expert, newest(evidence, Output.class), newest(evidence, ServiceCase.class), names);
    }

    private static <T extends Evidence> List<T> newest(List<? extends Evidence> evidence, Class<T> type) {
        return evidence.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .sorted(comparingInt(Evidence::year).reversed().thenComparing(comparing(Evidence::id)))
                .toList();
    }
}
