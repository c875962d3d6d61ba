package io.zhiqiao.onsite;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The records of meetings: what was said, what follows. */
@Service
public class MeetingRecords {

    private final MeetingRecordRows rows;

    MeetingRecords(MeetingRecordRows rows) {
        this.rows = rows;
    }

    /** The records of a tour in the order of writing; whoever asks. */
    @Transactional(readOnly = true)
    public List<MeetingRecord> of(String tourId) {
        return rows.findByTourIdOrderByWrittenAtAscMeetingIdAsc(tourId);
    }

    /** The record of a meeting; whoever asks. */
    @Transactional(readOnly = true)
    public Optional<MeetingRecord> known(String meetingId) {
        return rows.findById(meetingId);
    }
}
