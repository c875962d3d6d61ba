package io.zhiqiao.service;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A service that is to be recorded.
 *
 * @param servedOn the day; not in the future
 * @param hours above 0, at most 24
 * @param mode 现场诊断, 远程咨询 …
 * @param content what was done; 1 to 4,000 characters
 * @param outcome what came of it; may be blank
 */
public record ServiceRequest(
        @Nullable LocalDate servedOn,
        @Nullable Double hours,
        @Nullable String mode,
        @Nullable String content,
        @Nullable String outcome) {}
