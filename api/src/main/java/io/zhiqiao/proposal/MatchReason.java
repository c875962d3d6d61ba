package io.zhiqiao.proposal;

import io.zhiqiao.language.Sentence;
import io.zhiqiao.lifecycle.Refusals;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ready-made reasons: which step each fits, and what it can make better. */
public enum MatchReason {
    WRONG_FIELD("方向不符", "Not the right field", Feeds.RANKING, "decline", "exclude", "not-choose"),
    TIME("时间不合适", "No time then", Feeds.AVAILABILITY, "decline", "exclude", "not-choose"),
    CONFLICT("利益冲突", "Conflict of interest", Feeds.RULES, "decline", "exclude"),
    UNCLEAR("描述不清", "The problem is not clear", Feeds.PROBLEM_TEXT, "decline"),
    PAY("报酬", "The pay", Feeds.TERMS, "decline", "not-choose"),
    STALE_PROFILE("资料过时或存疑", "Profile out of date or doubtful", Feeds.RANKING, "exclude"),
    OTHER_CHOSEN("已选定其他专家", "Another expert was chosen", Feeds.NOTHING, "not-choose"),
    ON_HOLD("项目暂缓", "The project is on hold", Feeds.NOTHING, "not-choose", "cancel"),
    OTHER("其他", "Other", Feeds.NOTHING, "exclude", "not-choose", "cancel", "no-show");

    private final String zh;
    private final String en;
    private final Feeds feeds;
    /** Names of steps, each between blanks. */
    private final String steps;

    MatchReason(String zh, String en, Feeds feeds, String... steps) {
        this.zh = zh;
        this.en = en;
        this.feeds = feeds;
        this.steps = " " + String.join(" ", steps) + " ";
    }

    /** The reasons that fit a step, in their order. */
    public static List<MatchReason> of(String step) {
        return Arrays.stream(values())
                .filter(reason -> reason.steps.contains(" " + step + " "))
                .toList();
    }

    /** The reason of this code, if it fits the step. */
    public static Optional<MatchReason> find(String code, String step) {
        return of(step).stream().filter(reason -> reason.name().equals(code)).findFirst();
    }

    /**
     * Checks the code of a reason.
     *
     * @param code null for none
     * @throws io.zhiqiao.error.RejectedException (422) if it does not fit the step, or one is needed and missing
     */
    public static void check(String step, @Nullable String code) {
        var known = of(step);
        if (known.isEmpty()
                ? code != null
                : known.stream().noneMatch(one -> one.name().equals(code))) {
            throw Refusals.field(
                    "unknown-reason",
                    "reasonCode",
                    "请选择一个原因："
                            + String.join(
                                    "、",
                                    known.stream().map(one -> one.title().zh()).toList()) + "。",
                    "Choose one of the reasons: "
                            + String.join(", ", known.stream().map(Enum::name).toList()) + ".");
        }
    }

    /** In words. */
    public Sentence title() {
        return new Sentence(zh, en);
    }

    /** What it can make better. */
    public Feeds feeds() {
        return feeds;
    }

    /** What a reason can make better. */
    public enum Feeds {
        /** The order of the experts. */
        RANKING,
        /** What is known of the expert's time. */
        AVAILABILITY,
        /** What is known of conflicts. */
        RULES,
        /** The text of the problem. */
        PROBLEM_TEXT,
        /** The terms of the enterprise. */
        TERMS,
        NOTHING
    }
}
