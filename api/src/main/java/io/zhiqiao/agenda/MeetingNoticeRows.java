package io.zhiqiao.agenda;

import java.util.List;
import org.springframework.data.repository.CrudRepository;

/** The notices. */
interface MeetingNoticeRows extends CrudRepository<MeetingNotice, Long> {

    List<MeetingNotice> findByExpertIdAndSeenAtIsNullOrderByNoticeIdDesc(String expertId);

    List<MeetingNotice> findByOrganisationIdAndSeenAtIsNullOrderByNoticeIdDesc(String organisationId);

    List<MeetingNotice> findByTourIdOrderByNoticeIdDesc(String tourId);
}
