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
import io.zhiqiao.tour.Tour;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

    /**
     * Most have come.
     *
     * @param meetings of the tour, in their order
     * @param experts expert by problem
     */
    void come(Tour tour, List<Meeting> meetings, Map<String, String> experts) {
        var here = experts.values().stream().sorted().limit(experts.size() - 1L).toList();
        here.forEach(id -> checkIns.note(tour.tourId(), someone(PersonKind.EXPERT, id)));
        meetings.stream()
                .limit(3)
                .flatMap(meeting -> meeting.problemIds().stream())
                .flatMap(id -> records.find(RecordKind.PROBLEMS, id).stream())
                .flatMap(problem -> DemoDay.firm(problem).stream())
                .distinct()
                .forEach(key -> checkIns.note(tour.tourId(), someone(PersonKind.FIRM, key)));
        checkIns.note(tour.tourId(), new CheckInRequest(PersonKind.GUEST, null, "区经信委陈科长（样例）", "区经济信息委", null, null));
        experts.values().stream()
                .filter(id -> !here.contains(id))
                .forEach(id -> desk.noShow(tour.tourId(), id, "航班取消，来电说明"));
        record(meetings.stream()
                .filter(meeting -> here.containsAll(meeting.expertIds()))
                .limit(2)
                .toList());
    }

    private static CheckInRequest someone(PersonKind kind, String id) {
        return new CheckInRequest(kind, id, null, null, null, null);
    }

    private void record(List<Meeting> held) {
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
                        "送来的样件断口以疲劳为主，表面处理层厚度不匀。", "先委托检测层厚与残余应力，再决定是否改工艺。", "", "", "", MeetingOutcome.USEFUL));
        for (var at = 0; at < Math.min(all.size(), held.size()); at++) {
            var start = held.get(at).startsAt();
            if (start != null && !start.isAfter(clock.instant())) {
                written.write(held.get(at).meetingId(), all.get(at), 0);
            }
        }
    }
}
