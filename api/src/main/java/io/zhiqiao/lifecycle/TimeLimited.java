package io.zhiqiao.lifecycle;

import java.time.Instant;

/** A kind of record whose states end by themselves. */
public interface TimeLimited {

    /** Reminds of, and ends, what is due. What one record refuses must not keep others from it. */
    void keepLimits(Instant now);
}
