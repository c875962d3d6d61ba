package io.zhiqiao.roster;

import io.zhiqiao.language.Sentence;
import io.zhiqiao.matcher.assign.roster.Quota;
import org.jspecify.annotations.Nullable;

/**
 * How many of which experts there shall be.
 *
 * @param group of whom it speaks
 * @param value which one: a kind, a title, the name of an institution; empty for each institution, or where the group needs none
 * @param atLeast 0 or more; null for no minimum
 * @param atMost 0 or more, not below {@code atLeast}; null for no maximum
 * @param scope whether it counts for each problem by itself or for the whole roster
 */
public record QuotaWish(
        QuotaGroup group,
        String value,
        @Nullable Integer atLeast,
        @Nullable Integer atMost,
        Quota.Scope scope) {

    /** In a sentence, for people. */
    public Sentence sentence() {
        var each = scope == Quota.Scope.EACH_PROBLEM;
        return new Sentence(
                (each ? "每道难题的" : "整份名单中") + whoZh() + bounds("至少 %d 人", "最多 %d 人", "，"),
                (each ? "for each problem, " : "in the whole roster, ")
                        + whoEn()
                        + ": "
                        + bounds("at least %d", "at most %d", ", "));
    }

    private String whoZh() {
        return switch (group) {
            case FROM_INDUSTRY -> "来自企业的专家";
            case INSTITUTION -> value.isEmpty() ? "同一单位的专家" : "“" + value + "”的专家";
            case KIND -> "“" + value + "”类专家";
            case TITLE -> "职称为“" + value + "”的专家";
        };
    }

    private String whoEn() {
        return switch (group) {
            case FROM_INDUSTRY -> "experts from industry";
            case INSTITUTION -> value.isEmpty() ? "experts of any one institution" : "experts of " + value;
            case KIND -> "experts of the kind " + value;
            case TITLE -> "experts with the title " + value;
        };
    }

    private String bounds(String least, String most, String comma) {
        var text = atLeast == null || atLeast == 0 ? "" : least.formatted(atLeast);
        if (atMost == null) {
            return text;
        }
        return (text.isEmpty() ? "" : text + comma) + most.formatted(atMost);
    }
}
