package io.zhiqiao.posting;

import io.zhiqiao.posting.PostingForm.TargetRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds figures that shall be reached: what is measured, the relation, the number, its unit, and under which condition. */
final class FoundTargets {

    private static final int SENTENCE_CHARS = 600;
    private static final int LEAST_NAME = 3;
    private static final int NAME_CHARS = 16;
    private static final int LATIN_NAME_CHARS = 40;
    private static final int CONDITION_CHARS = 60;

    private static final String NUMBER = "(\\d{1,3}(?:,\\d{3}){1,4}(?:\\.\\d{1,6})?|\\d{1,12}(?:\\.\\d{1,6})?)";
    private static final String HAN_UNIT =
            "(?:万|亿)?(?:小时|分钟|秒|天|件|次|台|吨|公斤|千克|克|毫米|微米|厘米|米|度|元|倍|年|个月|周|级|批|片|只|套|转|人|ppm)";
    private static final String LATIN_UNIT = "[a-zA-Zμµ°Ω][a-zA-Zμµ°Ω²³0-9·]{0,7}";
    private static final String UNIT =
            "((?:[%％‰℃]|" + HAN_UNIT + "|" + LATIN_UNIT + ")?(?:\\s?/\\s?(?:" + HAN_UNIT + "|" + LATIN_UNIT + "))?)";
    private static final String MOST = "不超过|不大于|不高于|不多于|低于|小于|少于|降到|降至|降低到|减少到|缩短到|缩短至|控制在|压到|≤|≦|<=|＜|<"
            + "|at most|no more than|below|under|less than|down to";
    private static final String LEAST = "不低于|不小于|不少于|高于|大于|超过|多于|提高到|提高至|提升到|提升至|增加到|达到|至少|≥|≧|>=|＞|>"
            + "|at least|no less than|above|more than|up to";
    private static final String LINK = "\\s*(?:约|大约)?\\s*";

    private static final Pattern BETWEEN = Pattern.compile("(?:为|在|是|控制在|保持在|between)?\\s*(?<![\\d.])(-?)" + NUMBER
            + "\\s*(?:[%％℃])?\\s*(?:~|～|—|–|-|至|到|and)\\s*" + NUMBER + "\\s*" + UNIT + "(?:之间|范围内)?");
    private static final Pattern PLUS_MINUS =
            Pattern.compile("(?<![\\d.])" + NUMBER + "\\s*(?:±|\\+/-)\\s*" + NUMBER + "\\s*" + UNIT);
    private static final Pattern AROUND_ZERO = Pattern.compile("(?:±|\\+/-)\\s*" + NUMBER + "\\s*" + UNIT);
    private static final Pattern AT_MOST = Pattern.compile("(?i)(?:" + MOST + ")" + LINK + NUMBER + "\\s*" + UNIT);
    private static final Pattern AT_LEAST = Pattern.compile("(?i)(?:" + LEAST + ")" + LINK + NUMBER + "\\s*" + UNIT);
    private static final Pattern BEFORE_SUFFIX =
            Pattern.compile("(?:在|为|到|是)?\\s*(?<![\\d.])" + NUMBER + "\\s*" + UNIT + "\\s*(?:及|或)?(以下|以内|之内|以上|起步)");
    private static final Pattern BARE = Pattern.compile("(?:[:：=＝为是]|\\s)\\s*(?<![\\d.])" + NUMBER + "\\s*" + UNIT);

    private static final Pattern PIECE = Pattern.compile("(?<=[。；！？;!?\\n])|(?<=\\.)\\s");
    private static final Pattern SHOULD =
            Pattern.compile("(?i)最好|力争|争取|尽量|优先|加分|理想|ideally|preferably|nice to have|\\bshould\\b");
    private static final Pattern CONDITION = Pattern.compile("在([^，,。；;（(]{2,40}?)(?:条件下|工况下|情况下|的前提下|时)");
    private static final Pattern ASIDE = Pattern.compile("^\\s*[（(]([^）)]{2,60})[）)]");
    private static final Pattern FROM = Pattern.compile("(?:由|从)[^，,]{0,6}?\\d.*$");
    private static final Pattern BEFORE_NAME = Pattern.compile(
            "(?s).*[，,。；;：:、\\n]|.*(?:希望|期望|要求|目标是?|需要|必须|应当|把|将|能够?|想要?)|(?i).*\\b(?:want|need|must|should|keep|bring|reduce|the)\\s");
    private static final Pattern LEAD = Pattern.compile("^\\s*(?:\\d{1,2}[、.．)）]|[（(]\\d{1,2}[)）]|[-•·*])\\s*");
    private static final Pattern LITTLE = Pattern.compile(
            "(?i)^(?:的|是|在|使|让|其|对|最好|力争|争取|尽量|做到|做成|并且?|同时)|(?:必须|应该?|要|可以?|能够?|可|由|从|为|是|在|也|均|都|is|to|be|by|of)$");

    private FoundTargets() {}

    /**
     * The targets of a text in their order.
     *
     * @param listed whether it stands under a heading of targets, where a bare number is one, too
     */
    static List<TargetRow> in(String text, boolean listed) {
        var found = new ArrayList<TargetRow>();
        for (var sentence : PIECE.split(text, -1)) {
            // What is longer is no sentence, and is not searched to its end.
            var piece = sentence.length() <= SENTENCE_CHARS ? sentence : sentence.substring(0, SENTENCE_CHARS);
            found.addAll(ofPiece(LEAD.matcher(piece).replaceFirst("").strip(), listed));
        }
        return found;
    }

    private static List<TargetRow> ofPiece(String piece, boolean listed) {
        var rows = new ArrayList<TargetRow>();
        var at = 0;
        for (var next = next(piece, at, listed); next != null; next = next(piece, at, listed)) {
            rows.add(row(piece, at, next));
            at = next.end();
        }
        return rows.stream().filter(row -> !row.name().isBlank()).toList();
    }

    private static @Nullable Hit next(String piece, int from, boolean listed) {
        var hits = new ArrayList<Hit>();
        add(hits, PLUS_MINUS, piece, from, "between");
        add(hits, AROUND_ZERO, piece, from, "between");
        add(hits, BETWEEN, piece, from, "between");
        add(hits, AT_MOST, piece, from, "<=");
        add(hits, AT_LEAST, piece, from, ">=");
        add(hits, BEFORE_SUFFIX, piece, from, "");
        if (listed) {
            add(hits, BARE, piece, from, "=");
        }
        return hits.stream()
                .min(Comparator.comparingInt(Hit::bareLast)
                        .thenComparingInt(Hit::start)
                        .thenComparingInt(hit -> -hit.end()))
                .map(first -> beforeWithoutRelation(hits, first))
                .orElse(null);
    }

    /** A bare number gives way to a relation, unless it ends before that begins to be named. */
    private static Hit beforeWithoutRelation(List<Hit> hits, Hit first) {
        return hits.stream()
                .filter(hit -> hit.operator().equals("=") && hit.end() < first.start() - LEAST_NAME)
                .findFirst()
                .orElse(first);
    }

    private static void add(List<Hit> hits, Pattern pattern, String piece, int from, String operator) {
        var matcher = pattern.matcher(piece);
        for (var at = from; at <= piece.length() && matcher.find(at); at = matcher.start() + 1) {
            // “不低于” is no “低于”.
            if (matcher.start() == 0 || piece.charAt(matcher.start() - 1) != '不') {
                hits.add(hit(matcher, pattern, operator));
                return;
            }
        }
    }

    private static Hit hit(Matcher matcher, Pattern pattern, String operator) {
        if (pattern == PLUS_MINUS) {
            var middle = number(matcher.group(1));
            var half = number(matcher.group(2));
            return new Hit(
                    matcher.start(),
                    matcher.end(),
                    operator,
                    middle.subtract(half).toPlainString() + "~"
                            + middle.add(half).toPlainString(),
                    matcher.group(3));
        }
        if (pattern == AROUND_ZERO) {
            var half = number(matcher.group(1)).toPlainString();
            return new Hit(matcher.start(), matcher.end(), operator, "-" + half + "~" + half, matcher.group(2));
        }
        if (pattern == BETWEEN) {
            var low = matcher.group(1) + number(matcher.group(2)).toPlainString();
            return new Hit(
                    matcher.start(),
                    matcher.end(),
                    operator,
                    low + "~" + number(matcher.group(3)).toPlainString(),
                    matcher.group(4));
        }
        var relation = pattern == BEFORE_SUFFIX ? suffix(matcher.group(3)) : operator;
        return new Hit(
                matcher.start(),
                matcher.end(),
                relation,
                number(matcher.group(1)).toPlainString(),
                matcher.group(2));
    }

    private static String suffix(String words) {
        return words.equals("以上") || words.equals("起步") ? ">=" : "<=";
    }

    private static BigDecimal number(String written) {
        return new BigDecimal(written.replace(",", ""));
    }

    private static TargetRow row(String piece, int from, Hit hit) {
        var before = piece.substring(from, hit.start());
        var aside = ASIDE.matcher(piece.substring(hit.end()));
        var condition = CONDITION.matcher(before);
        var under = aside.find() ? aside.group(1) : condition.find() ? condition.group(1) : "";
        return new TargetRow(
                name(CONDITION.matcher(before).replaceAll("")),
                hit.operator(),
                hit.value(),
                hit.unit().strip().replaceAll("\\s", ""),
                under.length() <= CONDITION_CHARS ? under : under.substring(0, CONDITION_CHARS),
                !SHOULD.matcher(piece).find());
    }

    /** The words right before the figure, without the wish and without what it is today. */
    private static String name(String before) {
        var ofToday = FROM.matcher(before).replaceFirst("").strip();
        var clause = BEFORE_NAME
                .matcher(ofToday.replaceAll("[，,：:、；;\\s]+$", ""))
                .replaceAll("")
                .strip();
        var words = clause;
        for (var less = LITTLE.matcher(words).replaceAll("").strip(); !less.equals(words); ) {
            words = less;
            less = LITTLE.matcher(words).replaceAll("").strip();
        }
        var han = words.codePoints().anyMatch(Character::isIdeographic);
        var most = han ? NAME_CHARS : LATIN_NAME_CHARS;
        return words.length() <= most ? words : words.substring(words.length() - most);
    }

    private record Hit(int start, int end, String operator, String value, String unit) {

        int bareLast() {
            return operator.equals("=") ? 1 : 0;
        }
    }
}
