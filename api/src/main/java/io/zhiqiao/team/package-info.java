/**
 * Service teams (科技经济融合专家服务队): what a team is and who is in it, since when. Who reaches which team stands in {@link io.zhiqiao.team.TeamReach}.
 *
 * <p>Invariant: teams belong to a version of the scheme of industries; those of an old version stay readable. Nobody is
 * removed from a team: a membership ends on a day.
 */
@ApplicationModule(displayName = "Service teams")
@NullMarked
package io.zhiqiao.team;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
