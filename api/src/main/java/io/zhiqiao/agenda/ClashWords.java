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
        var words = words(clash, firms);
        var at = WHEN.format(clash.when()) + " " + clash.where();
        return new Sentence(at + "：" + words.zh(), at + ": " + words.en());
    }

    private static Sentence words(Clash clash, Firms firms) {
        return switch (clash.kind()) {
            case EXPERT_TWICE -> {
                var who = firms.expert(clash.who());
                yield new Sentence("专家 " + who + " 同时有两处安排", "the expert " + who + " has to be in two places");
            }
            case FIRM_TWICE -> {
                var who = firms.firm(clash.who());
                yield new Sentence("企业 " + who + " 同时有两场会面", "the firm " + who + " has two meetings at once");
            }
            case TRAVEL -> {
                var who = firms.somebody(clash.who());
                yield new Sentence(who + " 来不及从另一站赶到", who + " cannot be here in time from another stop");
            }
            case TABLE -> new Sentence("没有空桌", "no table is free");
            case CAPACITY -> new Sentence("人数超过站点容量", "more people than the stop holds");
            case BREAK -> new Sentence("会面跨过休息或超出半天", "the meeting runs over a break or out of its half-day");
            case ABSENT -> {
                var who = firms.expert(clash.who());
                yield new Sentence("专家 " + who + " 这半天不在", "the expert " + who + " is away on this half-day");
            }
            case PLACE -> new Sentence("难题的地点另有指定", "this problem is to be met elsewhere");
        };
    }
}
