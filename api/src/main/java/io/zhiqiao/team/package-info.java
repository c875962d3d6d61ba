/**
 * Service teams (科技经济融合专家服务队): who is in a team and since when, its plan of a year, its grant, its appraisal, and the
 * meetings at which teams exchange experience. Who reaches which team stands in {@link io.zhiqiao.team.TeamReach}.
 *
 * <p>Invariant: teams belong to a version of the scheme of industries; those of an old version stay readable. Nobody is
 * removed from a team: a membership ends on a day.
 */
@ApplicationModule(displayName = "Service teams")
@NullMarked
package io.zhiqiao.team;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
