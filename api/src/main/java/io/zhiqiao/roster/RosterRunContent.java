package io.zhiqiao.roster;

import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What a run was asked and what it answered; never changed.
 *
 * @param runId of the run
 * @param question as JSON of {@link RosterQuestion}
 * @param answer as JSON of {@link RosterAnswer}
 */
@Table("roster_run_content")
record RosterRunContent(@Id String runId, String question, String answer) {}
