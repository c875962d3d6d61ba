package io.zhiqiao.monthly;

import io.zhiqiao.language.Sentence;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A dated record that a figure counts.
 *
 * @param id of the record; within a figure of a team and a month it is there once
 * @param on the day by which it counts
 * @param title what the record is called
 * @param detail more about it; may be empty
 * @param amount what it adds to a sum or a rate; null in a figure that counts
 * @param url of its page; null where there is none
 */
public record CountedLine(
        String id,
        LocalDate on,
        String title,
        Sentence detail,
        @Nullable BigDecimal amount,
        @Nullable String url) {}
