package io.zhiqiao.quality;

import io.zhiqiao.engine.ZhiqiaoSettings;
import io.zhiqiao.language.Sentence;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reasons that teach, ready to be sent with a decision: {@code config/posting/reasons.tsv}. */
@Component
public class ReadyReasons {

    private final List<Ready> all;

    ReadyReasons(ZhiqiaoSettings settings) {
        this.all = SentenceFile.read(settings.config().resolve("posting").resolve("reasons.tsv"), 6).stream()
                .map(cells -> new Ready(
                        cells.get(0),
                        cells.get(1),
                        new Sentence(cells.get(2), cells.get(3)),
                        new Sentence(cells.get(4), cells.get(5))))
                .toList();
    }

    /** Those for a step, in their order. */
    public List<Ready> of(String step) {
        return all.stream().filter(ready -> ready.step().equals(step)).toList();
    }

    /**
     * A reason that is ready to be sent.
     *
     * @param step {@code return} or {@code reject}
     * @param code stable name
     * @param title in a few words
     * @param text what the enterprise reads
     */
    public record Ready(String step, String code, Sentence title, Sentence text) {}
}
