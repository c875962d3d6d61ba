package io.zhiqiao.record;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A request that must have its effect once.
 *
 * @param requestId digest of who sent what kind of request with which key
 * @param digest of what was sent
 * @param recordId what it made
 * @param at when
 */
@Table("idempotent_request")
record IdempotentRequest(@Id String requestId, String digest, String recordId, Instant at) {}
