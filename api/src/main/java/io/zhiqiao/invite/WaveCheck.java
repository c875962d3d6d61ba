package io.zhiqiao.invite;

import io.zhiqiao.lifecycle.Refusals;
import io.zhiqiao.tour.Tour;
import java.time.LocalDate;

/** What a wave must say before it can be kept, and before it can go. */
final class WaveCheck {

    private static final int MAX_CONTACT = 200;

    private WaveCheck() {}

    static void words(WaveRequest request) {
        request.zh().checked("zh", true);
        request.en().checked("en", true);
        if (request.contact().isBlank() || request.contact().length() > MAX_CONTACT) {
            throw Refusals.field(
                    "contact",
                    "contact",
                    "请写明联系人和电话，最多 %d 个字符：链接失效或有疑问时，专家要找得到人。".formatted(MAX_CONTACT),
                    "Say whom to call, in at most %d characters: experts need somebody to turn to."
                            .formatted(MAX_CONTACT));
        }
    }

    static void day(LocalDate answerBy, Tour tour, LocalDate today) {
        var late = tour.firstDay().filter(first -> !answerBy.isBefore(first)).isPresent();
        if (answerBy.isBefore(today) || late) {
            throw Refusals.field(
                    "answer-by",
                    "answerBy",
                    "答复截止日（%s）应不早于今天，并早于活动第一天。".formatted(answerBy),
                    "The last day to answer (%s) is today or later, and before the first day of the tour."
                            .formatted(answerBy));
        }
    }
}
