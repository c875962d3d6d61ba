package io.zhiqiao.onsite;

import java.util.List;
import org.springframework.data.repository.CrudRepository;

/** The records of meetings. */
interface MeetingRecordRows extends CrudRepository<MeetingRecord, String> {

    List<MeetingRecord> findByTourIdOrderByWrittenAtAscMeetingIdAsc(String tourId);
}
