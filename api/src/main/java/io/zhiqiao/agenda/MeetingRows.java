package io.zhiqiao.agenda;

import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;

/** The meetings. */
interface MeetingRows extends CrudRepository<MeetingRow, String> {

    List<MeetingRow> findByTourIdOrderByMeetingId(String tourId);

    @Query("select distinct meeting_id from meeting_expert where expert_id = :expertId")
    List<String> idsOfExpert(String expertId);
}
