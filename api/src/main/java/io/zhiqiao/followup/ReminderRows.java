package io.zhiqiao.followup;

import io.zhiqiao.service.Side;
import java.util.List;
import org.springframework.data.repository.CrudRepository;

/** The reminders. */
interface ReminderRows extends CrudRepository<Reminder, Long> {

    boolean existsByTourIdAndMomentAndSideAndPersonKey(String tourId, Moment moment, Side side, String personKey);

    List<Reminder> findByTourIdOrderByReminderId(String tourId);

    List<Reminder> findBySideAndPersonKeyAndSeenAtIsNullOrderByReminderIdDesc(Side side, String personKey);

    List<Reminder> findByMailOrderByReminderId(ReminderMail mail);
}
