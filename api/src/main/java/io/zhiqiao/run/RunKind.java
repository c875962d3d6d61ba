package io.zhiqiao.run;

import io.zhiqiao.error.Rejection;
import io.zhiqiao.language.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * A kind of runs: what it is called, and what is said of a run that did not come to its end.
 *
 * @param name of the records in the audit, for example {@code roster}; also of the thread that works
 * @param title what a run is called where there is none of that number
 * @param asked what asking for a run is called in the audit, after the name
 * @param used what taking a run into use is called in the audit, after the name
 * @param busy says that a run of the tour waits or works already
 * @param stopped said of a run that somebody stopped; null where such a run ends with the best so far
 * @param interrupted said of a run that the end of the service cut short
 * @param broken said of a run in which something failed that nobody can mend by other rules
 */
public record RunKind(
        String name,
        Sentence title,
        String asked,
        String used,
        Rejection busy,
        @Nullable String stopped,
        String interrupted,
        String broken) {}
