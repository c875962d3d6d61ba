package io.zhiqiao.agenda;

import io.zhiqiao.account.Person;
import io.zhiqiao.account.Role;
import io.zhiqiao.language.Sentence;
import io.zhiqiao.lifecycle.Reasons;
import io.zhiqiao.tour.Tour;
import io.zhiqiao.tour.Tours;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the experts and firms of a meeting that it was changed after the tour was locked, and why. */
@Component
class MeetingNotices {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final MeetingNoticeRows rows;
    private final Firms firms;
    private final Tours tours;
    private final Clock clock;

    MeetingNotices(MeetingNoticeRows rows, Firms firms, Tours tours, Clock clock) {
        this.rows = rows;
        this.firms = firms;
        this.tours = tours;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(MeetingMoved moved) {
        var reason = moved.reason();
        var tour = tours.known(moved.after().tourId());
        if (reason == null || tour.isEmpty() || !tour.get().state().isSettled()) {
            return;
        }
        var words = words(moved, tour.get());
        var experts = new LinkedHashSet<>(moved.before().expertIds());
        experts.addAll(moved.after().expertIds());
        experts.forEach(expertId -> rows.save(notice(moved, words, reason, expertId, null)));
        moved.after().problemIds().stream()
                .map(id -> firms.of(id).key())
                .distinct()
                .forEach(key -> rows.save(notice(moved, words, reason, null, key)));
    }

    private MeetingNotice notice(
            MeetingMoved moved,
            Sentence words,
            String reason,
            @Nullable String expertId,
            @Nullable String organisationId) {
        return new MeetingNotice(
                null,
                moved.after().tourId(),
                moved.after().meetingId(),
                expertId,
                organisationId,
                Reasons.cut(words.zh()),
                Reasons.cut(words.en()),
                Reasons.cut(reason),
                clock.instant(),
                null);
    }

    private Sentence words(MeetingMoved moved, Tour tour) {
        var titles = moved.after().problemIds().stream().map(firms::title).collect(Collectors.joining("、"));
        var place = moved.after().place();
        if (!moved.after().state().takesPlace() || place == null) {
            return new Sentence("会面取消：" + titles, "The meeting is cancelled: " + titles);
        }
        var stop = tour.stop(place.stopId()).map(one -> one.name()).orElse(place.stopId());
        var when = WHEN.format(place.startsAt().atZone(clock.getZone()));
        if (Objects.equals(moved.before().place(), place)) {
            return new Sentence(
                    "会面换人：%s（%s，%s %d 号桌）".formatted(titles, when, stop, place.table()),
                    "Other people come to the meeting: %s (%s, %s, table %d)"
                            .formatted(titles, when, stop, place.table()));
        }
        return new Sentence(
                "会面改为 %s，%s %d 号桌：%s".formatted(when, stop, place.table(), titles),
                "The meeting is now at %s, %s, table %d: %s".formatted(when, stop, place.table(), titles));
    }

    /** What somebody has not said to have read yet. */
    List<MeetingNotice> unseen(Person person) {
        var all = new ArrayList<MeetingNotice>();
        var expertId = person.expertId();
        var organisationId = person.organisationId();
        if (person.is(Role.EXPERT) && expertId != null) {
            all.addAll(rows.findByExpertIdAndSeenAtIsNullOrderByNoticeIdDesc(expertId));
        }
        if (person.is(Role.ENTERPRISE) && organisationId != null) {
            all.addAll(rows.findByOrganisationIdAndSeenAtIsNullOrderByNoticeIdDesc(organisationId));
        }
        return all;
    }

    /** All of a tour, newest first. */
    Stream<MeetingNotice> of(String tourId) {
        return rows.findByTourIdOrderByNoticeIdDesc(tourId).stream();
    }

    /** They have read all. */
    @Transactional
    public void seen(Person person) {
        var now = clock.instant();
        unseen(person).forEach(notice -> rows.save(notice.seen(now)));
    }
}
