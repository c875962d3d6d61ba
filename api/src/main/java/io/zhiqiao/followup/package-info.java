/**
 * What comes of a county tour (活动成果与回访): how far each of its problems was brought at once, after 30 and after 90 days, who owns
 * the result, who has to be reminded. Read in this order: {@link io.zhiqiao.followup.Moment}, {@link io.zhiqiao.followup.TourResult},
 * {@link io.zhiqiao.followup.Results}, {@link io.zhiqiao.followup.ResultOwners}, {@code Reminders}.
 *
 * <p>Invariant: levels are those of the one ladder of “solved”; a result has one owner, so that it is counted once, in the month of
 * its event.
 */
@ApplicationModule(displayName = "What comes of a tour")
@NullMarked
package io.zhiqiao.followup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
