package io.zhiqiao.run;

import io.zhiqiao.match.MatchResponse;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Answers that were read lately: lists ask for the same ones again and again, and each is long. Safe to share between threads. */
final class RunAnswers {

    private static final int KEPT = 200;

    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, MatchResponse> answers =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, MatchResponse> eldest) {
                    return size() > KEPT;
                }
            });

    /** What a run answered, which never changes; null where it has no answer. */
    @Nullable
    MatchResponse of(MatchRun run) {
        var result = run.result();
        if (result == null) {
            return null;
        }
        var known = answers.get(run.runId());
        if (known != null) {
            return known;
        }
        var read = json.readValue(result, MatchResponse.class);
        answers.put(run.runId(), read);
        return read;
    }
}
