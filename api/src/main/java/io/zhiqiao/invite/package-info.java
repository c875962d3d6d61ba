/**
 * Invitations of a tour's experts (区县行邀请): waves of letters that somebody released, answers by a link or on the page,
 * reminders, alternates who are proposed when somebody declines or keeps silent, calls. Who may do what when stands in
 * {@link io.zhiqiao.invite.InvitationLifeCycle}; read {@link io.zhiqiao.invite.Waves}, then {@code InvitationSteps}.
 *
 * <p>Invariant: nobody is written to before a person has released the wave; contact data are in no row, no log and no
 * answer but those that say who looked at them.
 */
@ApplicationModule(displayName = "Invitations to tours")
@NullMarked
package io.zhiqiao.invite;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
