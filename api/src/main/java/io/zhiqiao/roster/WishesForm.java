package io.zhiqiao.roster;

import io.zhiqiao.engine.Names;
import io.zhiqiao.lifecycle.Refusals;
import io.zhiqiao.matcher.assign.roster.Quota;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rules as pages and programmes send them.
 *
 * @param mostPerExpert how many problems one expert may have, 1 to 20; 2 where not said
 * @param mostExperts how many experts there may be in all; null for any number
 * @param fair whether the worst-off problem comes before the total; true where not said
 * @param leaderTitles titles of those who may lead a group; empty where groups need no leader
 * @param quotas how many of which experts
 */
public record WishesForm(
        @Nullable Integer mostPerExpert,
        @Nullable Integer mostExperts,
        @Nullable Boolean fair,
        @Nullable List<String> leaderTitles,
        @Nullable List<QuotaForm> quotas) {

    private static final int MOST_EXPERTS = 10_000;
    private static final int MOST_QUOTAS = 10;
    private static final int USUAL_PER_EXPERT = 2;

    /**
     * The rules.
     *
     * @throws io.zhiqiao.error.RejectedException (422) if one cannot be
     */
    RosterWishes read(Names names) {
        int perExpert = mostPerExpert == null ? USUAL_PER_EXPERT : mostPerExpert;
        check(perExpert, 1, RosterWishes.MOST_PER_EXPERT, "mostPerExpert", "每位专家最多承担的难题数", "most problems per expert");
        if (mostExperts != null) {
            check(mostExperts, 1, MOST_EXPERTS, "mostExperts", "专家总数上限", "most experts in all");
        }
        var titles = leaderTitles == null ? List.<String>of() : leaderTitles.stream().filter(one -> !one.isBlank()).distinct().toList();
        titles.forEach(title -> known(names, "title", title, "leaderTitles"));
        var wanted = new ArrayList<QuotaWish>();
        for (var quota : quotas == null ? List.<QuotaForm>of() : quotas) {
            if (quota.group() != null) {
                wanted.add(quota.read(names));
            }
        }
        if (wanted.size() > MOST_QUOTAS) {
            throw Refusals.field("too-many", "quotas", "名额规则最多 10 条。", "There are at most 10 quotas.");
        }
        return new RosterWishes(perExpert, mostExperts, !Boolean.FALSE.equals(fair), titles, wanted);
    }

    private static void check(int value, int least, int most, String field, String zh, String en) {
        if (value < least || value > most) {
            throw Refusals.field(
                    "range",
                    field,
                    "%s（%d）应为 %d 到 %d。".formatted(zh, value, least, most),
                    "The %s (%d) must be %d to %d.".formatted(en, value, least, most));
        }
    }

    private static void known(Names names, String list, String value, String field) {
        if (names.values(list).stream().noneMatch(one -> one.zh().equals(value))) {
            throw Refusals.field(
                    "unknown-value",
                    field,
                    "“%s”不是可选值，请从列表中选择。".formatted(value),
                    "“%s” is none of the values: choose one of the list.".formatted(value));
        }
    }

    /**
     * A quota as it is sent.
     *
     * @param group of whom it speaks; null for none at all
     * @param value which one
     * @param atLeast null for no minimum
     * @param atMost null for no maximum
     * @param scope what it counts; each problem where not said
     */
    public record QuotaForm(
            @Nullable QuotaGroup group,
            @Nullable String value,
            @Nullable Integer atLeast,
            @Nullable Integer atMost,
            Quota.@Nullable Scope scope) {

        private static final int MOST = 1000;
        private static final int VALUE_CHARS = 200;

        private QuotaWish read(Names names) {
            var wanted = group == null ? QuotaGroup.FROM_INDUSTRY : group;
            var which = value == null ? "" : value.strip();
            if (which.length() > VALUE_CHARS) {
                throw Refusals.field("too-long", "quotas.value", "最多 200 字，请缩短。", "At most 200 characters: shorten it.");
            }
            if (wanted.needsValue()) {
                known(names, wanted.list(), which, "quotas.value");
            }
            if (atLeast == null && atMost == null) {
                throw Refusals.field(
                        "required",
                        "quotas.atLeast",
                        "“%s”请填写至少或最多几人。".formatted(wanted.title().zh()),
                        "“%s”: say at least or at most how many.".formatted(wanted.title().en()));
            }
            check(atLeast == null ? 0 : atLeast, 0, MOST, "quotas.atLeast", "至少人数", "least number");
            check(atMost == null ? MOST : atMost, atLeast == null ? 0 : atLeast, MOST, "quotas.atMost", "最多人数", "greatest number");
            if (wanted == QuotaGroup.INSTITUTION && which.isEmpty() && atLeast != null && atLeast > 0) {
                throw Refusals.field(
                        "no-institution",
                        "quotas.value",
                        "“至少”请指明是哪家单位；不指明单位时只能限定最多几人。",
                        "Name the institution for a minimum; without a name there can be only a maximum.");
            }
            return new QuotaWish(
                    wanted,
                    wanted == QuotaGroup.FROM_INDUSTRY ? "" : which,
                    atLeast,
                    atMost,
                    scope == null ? Quota.Scope.EACH_PROBLEM : scope);
        }
    }
}
