package io.zhiqiao.followup;

import io.zhiqiao.engine.Names;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.lifecycle.Refusals;
import io.zhiqiao.tour.Tour;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Whether a result says what it has to; names field and rule where it does not. */
@Component
class ResultCheck {

    /** The list of values that names the kinds of co-operation. */
    static final String KINDS = "cooperationKind";

    private static final int NOTE_CHARS = 4000;
    private static final int REASON_CHARS = 2000;
    private static final int DECIMALS = 4;
    private static final BigDecimal MOST = new BigDecimal("9999999");

    private final Names names;
    private final Clock clock;

    ResultCheck(Names names, Clock clock) {
        this.names = names;
        this.clock = clock;
    }

    /**
     * Checks a result.
     *
     * @throws RejectedException (409, 422) if it cannot be written
     */
    void check(Tour tour, Moment moment, ResultRequest wanted) {
        opened(tour, moment);
        if (wanted.level() == null) {
            reasoned(wanted);
            return;
        }
        var today = LocalDate.now(clock);
        var day = wanted.reachedOn();
        if (day == null
                || day.isAfter(today)
                || tour.firstDay().filter(day::isBefore).isPresent()) {
            throw Refusals.field(
                    "day",
                    "reachedOn",
                    "请填写达到该程度的日期：活动第一天至今天。",
                    "Give the day on which the level was reached: from the first day of the tour to today.");
        }
        var known = names.values(KINDS);
        wanted.wantedKinds().stream()
                .filter(kind -> known.stream().noneMatch(one -> one.zh().equals(kind)))
                .findFirst()
                .ifPresent(kind -> unknownKind(kind));
        amount(wanted);
        if (ResultRequest.text(wanted.note()).length() > NOTE_CHARS) {
            throw Refusals.field(
                    "too-long", "note", "说明最多 4000 字，请缩短。", "A note has at most 4,000 characters: shorten it.");
        }
    }

    private void opened(Tour tour, Moment moment) {
        if (!moment.isOpen(tour, LocalDate.now(clock))) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.CONFLICT,
                    "not-yet",
                    "“%s”的结果从 %s 起填写。"
                            .formatted(
                                    moment.title().zh(),
                                    moment.opensOn(tour)
                                            .map(LocalDate::toString)
                                            .orElse("活动举行后")),
                    "The result “%s” is written from %s on."
                            .formatted(
                                    moment.title().en(),
                                    moment.opensOn(tour)
                                            .map(LocalDate::toString)
                                            .orElse("the day of the tour"))));
        }
    }

    private static void reasoned(ResultRequest wanted) {
        var reason = ResultRequest.text(wanted.reason());
        if (reason.isEmpty() || reason.length() > REASON_CHARS) {
            throw Refusals.field(
                    "no-reason",
                    "reason",
                    "没有结果时请写明原因，最多 2000 字。",
                    "Where there is no result, say why, in at most 2,000 characters.");
        }
    }

    private static void unknownKind(String kind) {
        throw Refusals.field(
                "unknown-value",
                "kinds",
                "不认识的合作类型“%s”。请从列表中选择。".formatted(kind),
                "There is no kind of co-operation “%s”: choose from the list.".formatted(kind));
    }

    private static void amount(ResultRequest wanted) {
        var amount = wanted.amount();
        if (amount == null) {
            return;
        }
        if (amount.signum() < 0
                || amount.compareTo(MOST) > 0
                || amount.stripTrailingZeros().scale() > DECIMALS) {
            throw Refusals.field(
                    "range",
                    "amount",
                    "金额以万元计，0 到 9999999，最多四位小数。",
                    "The amount is in 10,000 yuan, 0 to 9,999,999, with at most four decimals.");
        }
        if (amount.signum() > 0 && wanted.wantedKinds().isEmpty()) {
            throw Refusals.field(
                    "kind-missing",
                    "kinds",
                    "填写了金额，请选择合作类型。",
                    "An amount was given: choose the kind of co-operation it is for.");
        }
    }
}
