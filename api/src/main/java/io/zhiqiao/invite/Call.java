package io.zhiqiao.invite;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A call to an expert who had not answered.
 *
 * @param callId grows with time; null before it is written
 * @param invitationId about which invitation
 * @param result what came of it
 * @param note in the caller's words; may be blank
 * @param calledBy login
 * @param calledAt when
 */
@Table("tour_call")
public record Call(
        @Id @Nullable Long callId,
        String invitationId,
        CallResult result,
        String note,
        String calledBy,
        Instant calledAt) {}
