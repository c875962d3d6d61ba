package io.zhiqiao.quality;

import io.zhiqiao.engine.ZhiqiaoSettings;
import io.zhiqiao.language.Sentence;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Problems that are written well, to learn from: {@code config/posting/examples.tsv}. */
@Component
public class WritingExamples {

    private final List<Example> all;

    WritingExamples(ZhiqiaoSettings settings) {
        this.all = SentenceFile.read(settings.config().resolve("posting").resolve("examples.tsv"), 7).stream()
                .map(cells -> new Example(
                        cells.get(0),
                        new Sentence(cells.get(1), cells.get(2)),
                        new Sentence(cells.get(3), cells.get(4)),
                        new Sentence(cells.get(5), cells.get(6))))
                .toList();
    }

    /** One of the industry of a service team, or any where it has none. */
    public Optional<Example> of(String team) {
        return all.stream()
                .filter(example -> example.team().equals(team))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /**
     * A problem that is written well.
     *
     * @param team industry of the service team
     * @param title of the problem
     * @param present what happens today
     * @param target what shall be reached
     */
    public record Example(String team, Sentence title, Sentence present, Sentence target) {}
}
