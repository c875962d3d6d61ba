package io.zhiqiao.matcher.retrieve;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** What any engine must do that stands behind {@link CandidateRetriever}: one contract per question. */
abstract class CandidateRetrieverContract
        implements WordsContract, MeaningContract, FilterContract, WholeCandidatesContract, HistoryContract {

    private final List<FilledEngine> engines = new ArrayList<>();

    /** An empty engine. */
    abstract FilledEngine open();

    @Override
    public FilledEngine opened() {
        var engine = open();
        engines.add(engine);
        return engine;
    }

    @AfterEach
    void closeEngines() {
        engines.forEach(FilledEngine::close);
    }
}
