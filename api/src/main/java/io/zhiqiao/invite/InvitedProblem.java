package io.zhiqiao.invite;

import org.springframework.data.relational.core.mapping.Table;

/**
 * A problem that an expert is invited for.
 *
 * @param problemId which problem
 * @param leads whether the expert shall lead its group
 */
@Table("tour_invitation_problem")
public record InvitedProblem(String problemId, boolean leads) {}
