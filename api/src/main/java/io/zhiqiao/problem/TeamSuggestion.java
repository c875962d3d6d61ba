package io.zhiqiao.problem;

import io.zhiqiao.indexer.corpus.Problem;
import java.util.Optional;

/** Says which service team a problem may belong to; made by whoever routes problems. */
public interface TeamSuggestion {

    /** The Chinese name of the team's industry; empty where too little speaks for any. */
    Optional<String> of(Problem problem);
}
