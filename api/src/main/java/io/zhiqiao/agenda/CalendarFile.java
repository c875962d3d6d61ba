package io.zhiqiao.agenda;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import io.zhiqiao.tour.Tours;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;

/** Meetings as an iCalendar file (RFC 5545); no contact data in it. */
public final class CalendarFile {

    private CalendarFile() {}

    /** One event for each meeting that has a place; what was cancelled is there as cancelled. */
    public static String of(List<Meeting> meetings, Tours tours, Firms firms, Instant now) {
        var calendar = new ICalendar();
        calendar.setProductId("-//Zhiqiao//County tours//ZH");
        calendar.addName("智桥 区县行");
        for (var meeting : meetings) {
            var place = meeting.place();
            if (place != null) {
                calendar.addEvent(event(meeting, place, tours, firms, now));
            }
        }
        return Biweekly.write(calendar).go();
    }

    private static VEvent event(Meeting meeting, MeetingPlace place, Tours tours, Firms firms, Instant now) {
        var event = new VEvent();
        event.setUid(meeting.meetingId() + "@zhiqiao");
        event.setDateTimeStamp(Date.from(now));
        event.setSequence(Math.toIntExact(Math.min(Integer.MAX_VALUE, meeting.version())));
        event.setSummary(meeting.problemIds().stream().map(firms::title).collect(Collectors.joining("、")));
        event.setDateStart(Date.from(place.startsAt()));
        event.setDateEnd(Date.from(place.endsAt()));
        event.setLocation(location(meeting, place, tours));
        event.setDescription("专家 experts：%s\n企业 firms：%s"
                .formatted(
                        meeting.expertIds().stream().map(firms::expert).collect(Collectors.joining("、")),
                        meeting.problemIds().stream()
                                .map(id -> firms.of(id).name())
                                .distinct()
                                .collect(Collectors.joining("、"))));
        event.setStatus(meeting.state().takesPlace() ? Status.confirmed() : Status.cancelled());
        return event;
    }

    private static String location(Meeting meeting, MeetingPlace place, Tours tours) {
        var stop = tours.known(meeting.tourId())
                .flatMap(tour -> tour.stop(place.stopId()))
                .map(one -> (one.name() + " " + one.address()).strip())
                .orElse("");
        return "%s · %d 号桌 table %2$d".formatted(stop, place.table());
    }
}
