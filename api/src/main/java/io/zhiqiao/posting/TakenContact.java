package io.zhiqiao.posting;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A text without what would reach its writer, which belongs into a field of its own that experts do not see.
 *
 * @param text every other word as it was
 * @param contact what was taken out; blank for nothing
 */
public record TakenContact(String text, String contact) {

    private static final int MOST_CHARS = 200;

    /** A clause longer than this says more than how to reach somebody: only the number is taken out of it. */
    private static final int CLAUSE_CHARS = 36;

    private static final String REACH =
            "(?<!\\d)1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}(?!\\d)|(?<!\\d)0\\d{2,3}[- ]?\\d{3,4}[- ]?\\d{4}(?!\\d)(?:\\s*转\\s*\\d{1,6})?"
                    + "|[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,80}\\.[A-Za-z]{2,10}"
                    + "|(?:微信号?|QQ)\\s*[:：]?\\s*[A-Za-z0-9_-]{5,20}";
    private static final Pattern TOKEN = Pattern.compile(REACH);
    private static final Pattern SAYS = Pattern.compile(
            "(?:联系人|联系电话|联系方式|电话|手机|邮箱|微信|请联系|contact|phone|tel|mobile|e-?mail)\\s*[:：]?", Pattern.CASE_INSENSITIVE);

    /** A name, or what a number is one of; nothing of the problem stands in it. */
    private static final Pattern AROUND = Pattern.compile("(?i)[\\s,，、/;；:：()（）.-]|联系人|联系|电话|手机号?|邮箱|微信号?|同号|请|可|致电|"
            + "contact|phone|tel|mobile|e-?mail|\\bat\\b|\\bor\\b");

    private static final Pattern NAME = Pattern.compile("[\\p{L}]{0,8}");
    private static final Pattern CLAUSE = Pattern.compile("(?<=[，；;。！!])|(?<=,)(?!\\d)|(?<=\\.\\s)");

    /** Takes the contact out of a text. */
    public static TakenContact from(String text) {
        var kept = new StringBuilder();
        var taken = new ArrayList<String>();
        for (var line : text.split("(?<=\\n)", -1)) {
            kept.append(line(line, taken));
        }
        if (taken.isEmpty()) {
            return new TakenContact(text, "");
        }
        var contact = String.join("，", taken);
        return new TakenContact(
                kept.toString(), contact.length() <= MOST_CHARS ? contact : contact.substring(0, MOST_CHARS));
    }

    private static String line(String line, List<String> taken) {
        var part = TextPart.of(line);
        if (!part.isEmpty() && part.getFirst().heading() == Heading.CONTACT) {
            taken.add(trimmed(part.getFirst().text()));
            return "";
        }
        if (!TOKEN.matcher(line).find() && !SAYS.matcher(line).find()) {
            return line;
        }
        var kept = new StringBuilder();
        for (var clause : CLAUSE.split(line, -1)) {
            kept.append(clause(clause, taken));
        }
        return kept.toString();
    }

    private static String clause(String clause, List<String> taken) {
        var token = TOKEN.matcher(clause);
        if (!token.find()) {
            var name = clause.strip();
            if (name.matches("联系人[:：]?\\s*[\\p{IsHan}]{1,6}[，,；;。]?")) {
                taken.add(trimmed(name.replaceFirst("^联系人[:：]?", "")));
                return "";
            }
            return clause;
        }
        var around = AROUND.matcher(TOKEN.matcher(clause).replaceAll("")).replaceAll("");
        if (clause.length() <= CLAUSE_CHARS && NAME.matcher(around).matches()) {
            taken.add(trimmed(clause));
            return clause.endsWith("\n") ? "\n" : "";
        }
        return token.replaceAll(found -> {
            taken.add(trimmed(found.group()));
            return "";
        });
    }

    private static String trimmed(String words) {
        return words.replaceAll("^(?:联系人|联系电话|联系方式|请联系)[:：]?", "").replaceAll("^[\\s，,；;。：:]+|[\\s，,；;。]+$", "");
    }
}
