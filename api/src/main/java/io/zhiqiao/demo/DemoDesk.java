package io.zhiqiao.demo;

import io.zhiqiao.agenda.Meeting;
import io.zhiqiao.agenda.MeetingOutcome;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.onsite.CheckInRequest;
import io.zhiqiao.onsite.CheckIns;
import io.zhiqiao.onsite.DayDesk;
import io.zhiqiao.onsite.MeetingRecords;
import io.zhiqiao.onsite.PersonKind;
import io.zhiqiao.onsite.RecordRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The desk of a tour of the demo that is held today: who has come, who does not, what was said at the first tables. */
@Component
final class DemoDesk {

    private final RecordStore records;
    private final CheckIns checkIns;
    private final DayDesk desk;
    private final MeetingRecords written;
    private final Clock clock;

    DemoDesk(RecordStore records, CheckIns checkIns, DayDesk desk, MeetingRecords written, Clock clock) {
        this.records = records;
        this.checkIns = checkIns;
        this.desk = desk;
        this.written = written;
        this.clock = clock;
    }

    /** Most have come. */
    void come(DemoEvent.Begun begun) {
        var tour = begun.tour();
        var meetings = begun.meetings();
        var experts = begun.experts();
        var here = experts.values().stream().sorted().limit(experts.size() - 1L).toList();
        here.forEach(id -> checkIns.note(tour.tourId(), someone(PersonKind.EXPERT, id)));
        firms(meetings.stream().limit(3).toList())
                .forEach(key -> checkIns.note(tour.tourId(), someone(PersonKind.FIRM, key)));
        checkIns.note(tour.tourId(), new CheckInRequest(PersonKind.GUEST, null, "区经信委陈科长（样例）", "区经济信息委", null, null));
        experts.values().stream()
                .filter(id -> !here.contains(id))
                .forEach(id -> desk.noShow(tour.tourId(), id, "航班取消，来电说明"));
        record(
                meetings.stream()
                        .filter(meeting -> here.containsAll(meeting.expertIds()))
                        .toList(),
                2);
    }

    /** Everybody has come. */
    void welcome(DemoEvent.Begun begun) {
        var tourId = begun.tour().tourId();
        begun.experts().values().forEach(id -> checkIns.note(tourId, someone(PersonKind.EXPERT, id)));
        firms(begun.meetings()).forEach(key -> checkIns.note(tourId, someone(PersonKind.FIRM, key)));
        checkIns.note(tourId, new CheckInRequest(PersonKind.GUEST, null, "区科技局林科长（样例）", "区科技局", null, null));
    }

    private Stream<String> firms(List<Meeting> meetings) {
        return meetings.stream()
                .flatMap(meeting -> meeting.problemIds().stream())
                .flatMap(id -> records.find(RecordKind.PROBLEMS, id).stream())
                .flatMap(problem -> DemoPlaces.firm(problem).stream())
                .distinct();
    }

    /** All meetings are over, and on record. */
    void writeUp(DemoEvent.Begun begun) {
        record(begun.meetings(), begun.meetings().size());
    }

    private static CheckInRequest someone(PersonKind kind, String id) {
        return new CheckInRequest(kind, id, null, null, null, null);
    }

    private void record(List<Meeting> held, int most) {
        var in = LocalDate.now(clock).plusDays(20).toString();
        var all = List.of(
                new RecordRequest(
                        "现场看了两台设备和近三个月的记录：波动主要出现在换班后的第一小时，与温度补偿没有跟上有关。",
                        "先固定换班后的预热程序，连续记录一周；补偿参数按温度分三档。",
                        "按三档参数试运行一周，把数据发给专家复核。",
                        "企业工艺部、专家",
                        in,
                        MeetingOutcome.COOPERATION),
                new RecordRequest(
                        "送来的样件断口以疲劳为主，表面处理层厚度不匀。", "先委托检测层厚与残余应力，再决定是否改工艺。", "", "", "", MeetingOutcome.USEFUL),
                new RecordRequest(
                        "参数窗口偏窄，来料批次差异放大了波动。",
                        "按来料分级设定参数，先在一条线试两周。",
                        "企业出分级数据，专家给出参数表。",
                        "企业技术部、专家",
                        in,
                        MeetingOutcome.COOPERATION),
                new RecordRequest("企业目前更想先解决产能，对改工艺兴趣不大。", "保持联系，半年后再看。", "", "", "", MeetingOutcome.LITTLE_INTEREST));
        for (var at = 0; at < Math.min(most, held.size()); at++) {
            var start = held.get(at).startsAt();
            if (start != null && !start.isAfter(clock.instant())) {
                written.write(held.get(at).meetingId(), all.get(at % all.size()), 0);
            }
        }
    }
}
