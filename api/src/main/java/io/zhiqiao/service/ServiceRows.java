package io.zhiqiao.service;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The records of service; there is no way to change one. */
interface ServiceRows extends Repository<ServiceRecord, Long> {

    ServiceRecord save(ServiceRecord one);

    List<ServiceRecord> findByMatchIdOrderByServedOnAscRecordIdAsc(String matchId);

    List<ServiceRecord> findByExpertIdAndServedOnBetweenOrderByServedOnAscRecordIdAsc(
            String expertId, LocalDate from, LocalDate to);

    List<ServiceRecord> findByExpertIdAndMeetingIdInOrderByServedOnAscRecordIdAsc(
            String expertId, Collection<String> meetingIds);

    List<ServiceRecord> findByProblemIdOrderByServedOnAscRecordIdAsc(String problemId);

    Optional<ServiceRecord> findByMatchIdAndRequestKey(String matchId, String requestKey);

    boolean existsByMeetingIdAndExpertIdAndProblemId(String meetingId, String expertId, String problemId);

    int countByMatchId(String matchId);

    int countByProblemId(String problemId);
}
