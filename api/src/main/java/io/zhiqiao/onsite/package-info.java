/**
 * The day of a county tour (活动当天): who came, by a tap or by the code on a badge, who stays away and who stands in; what is
 * handed out on paper; what was said at each meeting. Read in this order: {@link io.zhiqiao.onsite.CheckIn} and {@code DayDesk},
 * {@link io.zhiqiao.onsite.MeetingRecord} and {@link io.zhiqiao.onsite.MeetingRecords}, {@code Badges}, {@code PrintPack}.
 *
 * <p>Invariant: what was noted without a network counts once, however often it is sent; contact data are shown to the other side
 * only when both are there, and each showing is in the audit.
 */
@ApplicationModule(displayName = "The day of a tour")
@NullMarked
package io.zhiqiao.onsite;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
