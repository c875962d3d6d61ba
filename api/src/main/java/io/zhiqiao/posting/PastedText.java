package io.zhiqiao.posting;

import io.zhiqiao.posting.PostingForm.Now;
import io.zhiqiao.posting.PostingForm.TargetRow;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sorts a pasted text into the form by a few simple rules, for its writer to check: sentences with a wish and a figure
 * become targets, those that say since when, what it costs and what was tried go to their fields. The text itself stays
 * as it is.
 */
final class PastedText {

    private static final int TITLE_CHARS = 40;
    private static final int NAME_CHARS = 16;
    private static final Pattern ENDS = Pattern.compile("(?<=[。；！？;!?\\n])");
    private static final Pattern SINCE = Pattern.compile(
            "(?i)(?:自从?|从)?[^，,。]{0,12}(?:\\d{2,4}\\s*年[^，,。]{0,6}|去年|今年|上个?月|半年|\\d+\\s*个月)[^，,。]{0,8}(?:起|以来|开始)|since [^,.;]{2,30}");
    private static final Pattern COST =
            Pattern.compile("(?i)损失|报废|返工|返修|退货|索赔|停机|拒收|多花|\\bcosts?\\b|scrap|rework|refused|downtime");
    private static final Pattern TRIED = Pattern.compile("(?i)试过|换过|调过|做过|加过|改过|尝试|调整过|\\btried\\b|\\breplaced\\b");
    private static final Pattern AT_MOST =
            Pattern.compile("(?i)(?:不超过|不大于|不高于|低于|小于|降到|降至|控制在|压到|≤|<=|at most|below|under)\\s*"
                    + "(\\d+(?:\\.\\d+)?)\\s*([%％℃a-zA-Zμ°/]{0,8}[\\p{IsHan}]{0,2})");
    private static final Pattern AT_LEAST =
            Pattern.compile("(?i)(?:不低于|不小于|不少于|高于|大于|超过|提高到|提升到|达到|至少|≥|>=|at least|above)\\s*"
                    + "(\\d+(?:\\.\\d+)?)\\s*([%％℃a-zA-Zμ°/]{0,8}[\\p{IsHan}]{0,2})");
    private static final Pattern AFTER_UNIT = Pattern.compile("(?:以下|以内|以上|左右|之内|才行)+$");
    private static final Pattern WISH = Pattern.compile("(?i)希望|要求|目标|指标|需要|想|达到|want|target|should|must");

    private PastedText() {}

    /** The form that {@code pasted} seems to fill in. */
    static PostingForm sort(String pasted) {
        var targets = new ArrayList<TargetRow>();
        var tried = new StringBuilder();
        var cost = new StringBuilder();
        var since = "";
        for (var piece : ENDS.split(pasted, -1)) {
            var sentence = piece.strip();
            var dated = SINCE.matcher(sentence);
            if (since.isEmpty() && dated.find()) {
                since = dated.group().strip();
            }
            if (WISH.matcher(sentence).find()) {
                targets.addAll(targets(sentence));
            }
            if (TRIED.matcher(sentence).find()) {
                tried.append(sentence);
            } else if (COST.matcher(sentence).find()) {
                cost.append(sentence);
            }
        }
        return PostingForm.EMPTY
                .withNow(new Now(title(pasted), pasted, "", since, cost.toString(), tried.toString(), ""))
                .withTargets(targets, "");
    }

    private static List<TargetRow> targets(String sentence) {
        var found = new ArrayList<TargetRow>();
        var most = AT_MOST.matcher(sentence);
        while (most.find()) {
            if (!isDenied(sentence, most)) {
                found.add(target(sentence, most, "<="));
            }
        }
        var least = AT_LEAST.matcher(sentence);
        while (least.find()) {
            if (!isDenied(sentence, least)) {
                found.add(target(sentence, least, ">="));
            }
        }
        return found;
    }

    /** “不低于” is no “低于”. */
    private static boolean isDenied(String sentence, Matcher matcher) {
        return matcher.start() > 0 && sentence.charAt(matcher.start() - 1) == '不';
    }

    private static TargetRow target(String sentence, Matcher matcher, String operator) {
        var unit = AFTER_UNIT.matcher(matcher.group(2)).replaceAll("").strip();
        return new TargetRow(name(sentence.substring(0, matcher.start())), operator, matcher.group(1), unit, "", true);
    }

    /** The words right before the figure, without the wish. */
    private static String name(String before) {
        var clause = before.replaceAll(".*[，,。；;：:、\\n]", "").replaceAll(".*(?:希望|要求|目标是?|需要|把|将|能)", "");
        var words =
                clause.replaceAll("^(?:的|是|在)|(?:必须|应该?|要|可以|能够?|从[^，]*)$", "").strip();
        return words.length() <= NAME_CHARS ? words : words.substring(words.length() - NAME_CHARS);
    }

    private static String title(String pasted) {
        var line = pasted.strip().lines().findFirst().orElse("").strip();
        if (line.length() <= TITLE_CHARS) {
            return line.replaceAll("[。；;.]$", "");
        }
        var cut = line.substring(0, TITLE_CHARS);
        var comma = Math.max(Math.max(cut.lastIndexOf('，'), cut.lastIndexOf(',')), cut.lastIndexOf('。'));
        return comma > 0 ? cut.substring(0, comma) : cut;
    }
}
