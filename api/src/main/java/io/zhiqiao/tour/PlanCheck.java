package io.zhiqiao.tour;

import io.zhiqiao.engine.Names;
import io.zhiqiao.language.Sentence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks for everything that a plan of a tour must not say, so that it can be said at once. */
@Component
class PlanCheck {

    static final int NAME_CHARS = 100;
    static final int LINE_CHARS = 200;
    static final int LONG_CHARS = 1000;
    private static final int FIRST_YEAR = 2020;
    private static final int LAST_YEAR = 2100;
    private static final int MOST_ISSUES = 99;
    private static final int MOST_PEOPLE = 9999;
    private static final int MOST_STOPS = 30;
    private static final int MOST_HALF_DAYS = 30;
    private static final int MOST_TABLES = 200;
    private static final int COST_DECIMALS = 4;
    private static final BigDecimal MOST_COST = BigDecimal.valueOf(99_999);

    private final Names names;

    PlanCheck(Names names) {
        this.names = names;
    }

    /** What is wrong, in the order of the form; empty for a plan that passes. */
    List<Wrong> of(TourPlan plan) {
        var wrong = new ArrayList<Wrong>();
        text(wrong, "name", plan.name(), NAME_CHARS, true, "活动名称", "The name");
        number(wrong, "year", plan.year(), FIRST_YEAR, LAST_YEAR, "年度", "The year");
        number(wrong, "issue", plan.issue(), 1, MOST_ISSUES, "期次", "The number in the year");
        text(wrong, "theme", plan.theme(), LINE_CHARS, false, "主题", "The theme");
        text(wrong, "hosts", plan.hosts(), LINE_CHARS, false, "主办单位", "The hosts");
        text(wrong, "partners", plan.partners(), LONG_CHARS, false, "协办单位", "The partners");
        districts(wrong, plan.districts());
        industries(wrong, plan.industries());
        number(wrong, "wantedExperts", plan.wantedExperts(), 0, MOST_PEOPLE, "专家目标", "The target of experts");
        number(wrong, "wantedSolved", plan.wantedSolved(), 0, MOST_PEOPLE, "解决难题目标", "The target of solved problems");
        cost(wrong, "plannedCost", plan.plannedCost());
        cost(wrong, "spentCost", plan.spentCost());
        halfDays(wrong, plan);
        stops(wrong, plan.stops());
        return wrong;
    }

    private void districts(List<Wrong> wrong, List<String> districts) {
        if (districts.isEmpty()) {
            wrong.add(Wrong.of("missing", "districts", "请至少选择一个区县。", "Choose at least one district."));
        }
        districts.stream()
                .filter(district -> !names.isDistrict(district))
                .forEach(district -> wrong.add(Wrong.of(
                        "unknown-value",
                        "districts",
                        "没有名为“%s”的区县。请用全称，例如“永川区”。".formatted(district),
                        "There is no district “%s”: give its full Chinese name, for example 永川区."
                                .formatted(district))));
    }

    private void industries(List<Wrong> wrong, List<String> industries) {
        var known = names.teams().stream().map(Sentence::zh).toList();
        industries.stream()
                .filter(industry -> !known.contains(industry))
                .forEach(industry -> wrong.add(Wrong.of(
                        "unknown-value",
                        "industries",
                        "没有名为“%s”的服务队产业。可选：%s。".formatted(industry, String.join("、", known)),
                        "There is no industry “%s” of a service team; choose of: %s."
                                .formatted(industry, String.join(", ", known)))));
    }

    private static void halfDays(List<Wrong> wrong, TourPlan plan) {
        var all = plan.halfDays();
        if (all.size() > MOST_HALF_DAYS) {
            wrong.add(Wrong.of(
                    "too-many",
                    "halfDays",
                    "最多 %d 个半天。".formatted(MOST_HALF_DAYS),
                    "At most %d half-days.".formatted(MOST_HALF_DAYS)));
        }
        for (var at = 0; at < all.size(); at++) {
            var one = all.get(at);
            if (!one.startsAt().isBefore(one.endsAt())) {
                wrong.add(Wrong.of(
                        "range",
                        "halfDays",
                        "%s 的结束时间（%s）要晚于开始时间（%s）。".formatted(one.date(), one.endsAt(), one.startsAt()),
                        "On %s the end (%s) must be after the beginning (%s)."
                                .formatted(one.date(), one.endsAt(), one.startsAt())));
            }
            if (one.date().getYear() != plan.year()) {
                wrong.add(Wrong.of(
                        "other-year",
                        "halfDays",
                        "%s 不在 %d 年。跨年举行时请改年度。".formatted(one.date(), plan.year()),
                        "%s is not in %d. If it is held in another year, change the year."
                                .formatted(one.date(), plan.year())));
            }
            if (at > 0 && one.overlaps(all.get(at - 1))) {
                wrong.add(Wrong.of(
                        "overlap",
                        "halfDays",
                        "%s 的两个半天时间重叠。".formatted(one.date()),
                        "Two half-days of %s overlap.".formatted(one.date())));
            }
        }
    }

    private static void stops(List<Wrong> wrong, List<TourStop> stops) {
        if (stops.size() > MOST_STOPS) {
            wrong.add(Wrong.of(
                    "too-many",
                    "stops",
                    "最多 %d 个站点。".formatted(MOST_STOPS),
                    "At most %d stops.".formatted(MOST_STOPS)));
        }
        for (var at = 0; at < stops.size(); at++) {
            var stop = stops.get(at);
            var zh = "第 %d 个站点的".formatted(at + 1);
            var en = "of stop %d".formatted(at + 1);
            text(wrong, "stops", stop.name(), NAME_CHARS, true, zh + "名称", "The name " + en);
            text(wrong, "stops", stop.address(), LINE_CHARS, false, zh + "地址", "The address " + en);
            number(wrong, "stops", stop.capacity(), 1, MOST_PEOPLE, zh + "容纳人数", "The capacity " + en);
            number(wrong, "stops", stop.tables(), 1, MOST_TABLES, zh + "桌数", "The number of tables " + en);
            place(wrong, stop, zh, en);
        }
    }

    private static void place(List<Wrong> wrong, TourStop stop, String zh, String en) {
        if ((stop.longitude() == null) != (stop.latitude() == null)) {
            wrong.add(Wrong.of(
                    "missing",
                    "stops",
                    zh + "经度和纬度要么都填，要么都不填。",
                    "Longitude and latitude %s: give both or none.".formatted(en)));
        }
        if (outside(stop.longitude(), 180) || outside(stop.latitude(), 90)) {
            wrong.add(Wrong.of(
                    "range",
                    "stops",
                    zh + "经度应在 -180 到 180、纬度应在 -90 到 90 之间。",
                    "The longitude %s must be -180 to 180, the latitude -90 to 90.".formatted(en)));
        }
    }

    private static boolean outside(@Nullable Double degrees, double most) {
        return degrees != null && !(Math.abs(degrees) <= most);
    }

    private static void cost(List<Wrong> wrong, String field, @Nullable BigDecimal cost) {
        if (cost != null
                && (cost.signum() < 0
                        || cost.compareTo(MOST_COST) > 0
                        || cost.stripTrailingZeros().scale() > COST_DECIMALS)) {
            wrong.add(Wrong.of(
                    "range",
                    field,
                    "金额以万元计，0 到 %s，最多四位小数。".formatted(MOST_COST),
                    "Costs are in 万元 (10,000 yuan), 0 to %s, with four decimals at most.".formatted(MOST_COST)));
        }
    }

    private static void text(
            List<Wrong> wrong, String field, String text, int mostChars, boolean needed, String zh, String en) {
        if (needed && text.isBlank()) {
            wrong.add(Wrong.of("missing", field, "请填写%s。".formatted(zh), "%s is missing.".formatted(en)));
        }
        if (text.length() > mostChars) {
            wrong.add(Wrong.of(
                    "too-long",
                    field,
                    "%s最多 %d 个字，现有 %d 个。".formatted(zh, mostChars, text.length()),
                    "%s may have %d characters, it has %d.".formatted(en, mostChars, text.length())));
        }
    }

    private static void number(List<Wrong> wrong, String field, int number, int least, int most, String zh, String en) {
        if (number < least || number > most) {
            wrong.add(Wrong.of(
                    "range",
                    field,
                    "%s应在 %d 到 %d 之间，现为 %d。".formatted(zh, least, most, number),
                    "%s must be %d to %d, it is %d.".formatted(en, least, most, number)));
        }
    }

    /**
     * Something that does not pass.
     *
     * @param rule stable name
     * @param field of the plan
     * @param sentence what is wrong, and what to do
     */
    record Wrong(String rule, String field, Sentence sentence) {

        static Wrong of(String rule, String field, String zh, String en) {
            return new Wrong(rule, field, new Sentence(zh, en));
        }
    }
}
