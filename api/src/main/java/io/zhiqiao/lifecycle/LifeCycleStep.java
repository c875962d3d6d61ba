package io.zhiqiao.lifecycle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A step that was made.
 *
 * @param stepId grows with time; null before it is written
 * @param kind of the record, for example {@code problem}
 * @param recordId of the record
 * @param transition name of the transition
 * @param fromState name of the state before
 * @param toState name of the state after
 * @param actor login of who made it, or {@code system}
 * @param roles what they were then, separated by commas
 * @param at when
 * @param reason as given; null for none
 */
@Table("life_cycle_step")
public record LifeCycleStep(
        @Id @Nullable Long stepId,
        String kind,
        String recordId,
        String transition,
        String fromState,
        String toState,
        String actor,
        String roles,
        Instant at,
        @Nullable String reason) {}
