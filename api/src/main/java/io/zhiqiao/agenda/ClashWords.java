package io.zhiqiao.agenda;

import io.zhiqiao.language.Sentence;
import io.zhiqiao.matcher.assign.agenda.Clash;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Says a clash so that people know who, where and when. */
final class ClashWords {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

    private ClashWords() {}

    static Sentence of(Clash clash, Firms firms) {
        var when = WHEN.format(clash.when());
        var where = clash.where();
        return switch (clash.kind()) {
            case EXPERT_TWICE -> {
                var who = firms.expert(clash.who());
                yield said("%s %s：专家 %s 同时有两处安排", "%s %s: the expert %s has to be in two places", when, where, who);
            }
            case FIRM_TWICE ->
                said("%s %s：企业 %s 同时有两场会面", "%s %s: the firm %s has two meetings at once", when, where, firms.firm(clash.who()));
            case TRAVEL -> {
                var who = firms.somebody(clash.who());
                yield said("%s %s：%s 来不及从上一站赶到", "%s %s: %s cannot be here in time from the stop before", when, where, who);
            }
            case TABLE -> said("%s %s：没有空桌", "%s %s: no table is free", when, where);
            case CAPACITY -> said("%s %s：人数超过站点容量", "%s %s: more people than the stop holds", when, where);
            case BREAK -> said("%s %s：会面跨过休息或超出半天", "%s %s: the meeting runs over a break or out of its half-day", when, where);
            case ABSENT -> {
                var who = firms.expert(clash.who());
                yield said("%s %s：专家 %s 这半天不在", "%s %s: the expert %s is away on this half-day", when, where, who);
            }
            case PLACE -> said("%s %s：难题的地点另有指定", "%s %s: this problem is to be met elsewhere", when, where);
        };
    }

    private static Sentence said(String zh, String en, Object... values) {
        return new Sentence(zh.formatted(values), en.formatted(values));
    }
}
