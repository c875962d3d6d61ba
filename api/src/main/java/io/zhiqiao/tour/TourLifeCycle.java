package io.zhiqiao.tour;

import static io.zhiqiao.account.Role.COORDINATOR;
import static io.zhiqiao.account.Role.SYSTEM;
import static io.zhiqiao.tour.TourState.ANNOUNCED;
import static io.zhiqiao.tour.TourState.CANCELLED;
import static io.zhiqiao.tour.TourState.CLOSED;
import static io.zhiqiao.tour.TourState.COLLECTING;
import static io.zhiqiao.tour.TourState.FOLLOW_30;
import static io.zhiqiao.tour.TourState.FOLLOW_90;
import static io.zhiqiao.tour.TourState.INVITING;
import static io.zhiqiao.tour.TourState.LOCKED;
import static io.zhiqiao.tour.TourState.MATCHING;
import static io.zhiqiao.tour.TourState.PLANNED;
import static io.zhiqiao.tour.TourState.POSTPONED;
import static io.zhiqiao.tour.TourState.RECORDING;
import static io.zhiqiao.tour.TourState.RUNNING;

import io.zhiqiao.account.Role;
import io.zhiqiao.language.Sentence;
import io.zhiqiao.lifecycle.Guard;
import io.zhiqiao.lifecycle.LifeCycle;
import io.zhiqiao.lifecycle.Transition;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The life of a tour from the year's plan to the follow-up after 90 days (区县行流程), as one table. */
public final class TourLifeCycle {

    private static final Set<Role> OFFICE = Set.of(COORDINATOR);
    private static final Set<Role> OFFICE_OR_SERVICE = Set.of(COORDINATOR, SYSTEM);
    private static final Set<TourState> BEFORE_THE_DAY =
            Set.of(PLANNED, COLLECTING, MATCHING, INVITING, LOCKED, ANNOUNCED);
    private static final Set<TourState> NOT_YET_HELD =
            Set.of(PLANNED, COLLECTING, MATCHING, INVITING, LOCKED, ANNOUNCED, POSTPONED);
    private static final int FIRST_FOLLOW_UP_DAYS = 30;
    private static final int SECOND_FOLLOW_UP_DAYS = 90;

    private static final Guard<TourFacts> DATES_AHEAD = guard(
            "dates-ahead",
            TourFacts::datesAhead,
            "活动的半天还没有定，或已过期。请先填写今天及以后的日期。",
            "The half-days are not set, or over: set days from today on first.");
    private static final Guard<TourFacts> HAS_PROBLEMS = guard(
            "has-problems",
            facts -> facts.problems() > 0,
            "还没有难题加入。请先选入难题，或确认企业的申请。",
            "No problem has joined yet: add problems, or confirm an enterprise's wish, first.");
    private static final Guard<TourFacts> HAS_STOPS = guard(
            "has-stops",
            facts -> facts.stops() > 0,
            "还没有站点。请先填写至少一个站点及其桌数。",
            "There is no stop yet: enter at least one with its tables first.");
    private static final Guard<TourFacts> BEGUN = guard(
            "begun",
            TourFacts::begun,
            "活动日还没有到。提前举行请先改日期。",
            "Its day has not come. To hold it earlier, change the dates first.");
    private static final Guard<TourFacts> LAST_DAY =
            guard("last-day", facts -> facts.daysOver() >= 0, "活动的最后一天还没有到。", "Its last day has not come.");
    private static final Guard<TourFacts> THIRTY_DAYS = guard(
            "thirty-days",
            facts -> facts.daysOver() >= FIRST_FOLLOW_UP_DAYS,
            "活动结束还不满 30 天，30 天回访尚不能结束。",
            "It is less than 30 days since the last day: the first follow-up is not over.");
    private static final Guard<TourFacts> NINETY_DAYS = guard(
            "ninety-days",
            facts -> facts.daysOver() >= SECOND_FOLLOW_UP_DAYS,
            "活动结束还不满 90 天，90 天回访后才能结项。",
            "It is less than 90 days since the last day: it is closed after the second follow-up.");

    /** The table. */
    public static final LifeCycle<TourState, TourFacts> TABLE =
            new LifeCycle<>("county tour 区县行活动", transitions(), List.of());

    /** The steps that lead on; the others lead back, or out. From each state at most one. */
    static final Set<String> ON_THE_WAY = Set.of(
            "collect",
            "match",
            "invite",
            "lock",
            "announce",
            "begin",
            "record",
            "follow-up",
            "follow-up-again",
            "close",
            "resume");

    private TourLifeCycle() {}

    private static List<Transition<TourState, TourFacts>> transitions() {
        return List.of(
                step("collect", "开始征集难题", "Collect problems", PLANNED, COLLECTING, OFFICE, List.of(DATES_AHEAD)),
                step("match", "开始配专家", "Choose experts", COLLECTING, MATCHING, OFFICE, List.of(HAS_PROBLEMS)),
                step("collect-more", "继续征集", "Collect more problems", MATCHING, COLLECTING, OFFICE, List.of()),
                step(
                        "invite",
                        "开始邀请",
                        "Invite",
                        MATCHING,
                        INVITING,
                        OFFICE,
                        List.of(HAS_PROBLEMS, HAS_STOPS, DATES_AHEAD)),
                step("match-again", "重新配专家", "Choose experts again", INVITING, MATCHING, OFFICE, List.of()),
                step("lock", "锁定", "Lock", INVITING, LOCKED, OFFICE, List.of(HAS_PROBLEMS, HAS_STOPS, DATES_AHEAD)),
                step("announce", "公布", "Announce", LOCKED, ANNOUNCED, OFFICE, List.of(DATES_AHEAD)),
                step("begin", "开始活动", "Begin", ANNOUNCED, RUNNING, OFFICE_OR_SERVICE, List.of(BEGUN)),
                step("record", "转入整理记录", "Write up", RUNNING, RECORDING, OFFICE_OR_SERVICE, List.of(LAST_DAY)),
                step("follow-up", "开始 30 天回访", "Begin the follow-up", RECORDING, FOLLOW_30, OFFICE, List.of()),
                step(
                        "follow-up-again",
                        "开始 90 天回访",
                        "Begin the second follow-up",
                        FOLLOW_30,
                        FOLLOW_90,
                        OFFICE,
                        List.of(THIRTY_DAYS)),
                step("close", "结项", "Close", FOLLOW_90, CLOSED, OFFICE, List.of(NINETY_DAYS)),
                reasoned("postpone", "延期", "Postpone", BEFORE_THE_DAY, POSTPONED),
                step("resume", "重新排期", "Plan again", POSTPONED, PLANNED, OFFICE, List.of(DATES_AHEAD)),
                reasoned("cancel", "取消活动", "Cancel", NOT_YET_HELD, CANCELLED));
    }

    private static Transition<TourState, TourFacts> step(
            String name,
            String zh,
            String en,
            TourState from,
            TourState to,
            Set<Role> who,
            List<Guard<TourFacts>> guards) {
        return new Transition<>(name, new Sentence(zh, en), Set.of(from), to, who, guards, false);
    }

    private static Transition<TourState, TourFacts> reasoned(
            String name, String zh, String en, Set<TourState> from, TourState to) {
        return new Transition<>(name, new Sentence(zh, en), from, to, OFFICE, List.of(), true);
    }

    private static Guard<TourFacts> guard(String name, Predicate<TourFacts> holds, String zh, String en) {
        return new Guard<>(name, holds, new Sentence(zh, en));
    }
}
