package io.zhiqiao.service;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One service of an expert for an enterprise (服务记录).
 *
 * @param recordId grows with time; null before it is written
 * @param matchId of which match; null for a meeting of a tour
 * @param meetingId of which meeting of a tour; null for a match
 * @param problemId for which problem
 * @param expertId who served
 * @param servedOn the day of the service; the service counts in its year
 * @param hours above 0, at most 24
 * @param mode 现场诊断, 远程咨询 …
 * @param content what was done
 * @param outcome what came of it; may be blank
 * @param recordedBy login
 * @param recordedAt when it was entered
 * @param requestKey given by whoever may repeat the request; null for none
 */
@Table("service_record")
public record ServiceRecord(
        @Id @Nullable Long recordId,
        @Nullable String matchId,
        @Nullable String meetingId,
        String problemId,
        String expertId,
        LocalDate servedOn,
        double hours,
        String mode,
        String content,
        String outcome,
        @JsonIgnore String recordedBy,
        Instant recordedAt,
        @JsonIgnore @Nullable String requestKey) {}
