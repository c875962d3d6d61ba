package io.zhiqiao.agenda;

import org.jspecify.annotations.Nullable;

/**
 * A meeting that people rely on was moved, cancelled, or has other people; published within the transaction of the change.
 *
 * @param before as it was
 * @param after as it is
 * @param reason as given; null where none was needed
 */
public record MeetingMoved(
        Meeting before, Meeting after, @Nullable String reason) {}
