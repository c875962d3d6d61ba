package io.zhiqiao.invite.letter;

import io.zhiqiao.error.RejectedException;
import io.zhiqiao.lifecycle.Refusals;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Words of a letter; named fields stand in braces.
 *
 * @param subject in one line, at most {@value #MAX_SUBJECT} characters
 * @param body in lines, at most {@value #MAX_BODY} characters
 */
public record LetterText(String subject, String body) {

    /** Stands for the link until the letter goes; no name can hold it, since names come without signs that are not seen. */
    public static final String LINK_MARK = "\u0001";

    private static final int MAX_SUBJECT = 100;
    private static final int MAX_BODY = 4000;
    private static final Pattern FIELD = Pattern.compile("\\{([^{}\\n]{1,40})}");

    /** Lines end as everywhere, however a form sent them. */
    public LetterText {
        subject = subject.strip();
        body = body.replace("\r\n", "\n").strip();
    }

    /** Takes a template apart: subject, an empty line, text. */
    public static LetterText read(String template) {
        var end = template.indexOf('\n');
        return end < 0
                ? new LetterText(template, "")
                : new LetterText(template.substring(0, end), template.substring(end));
    }

    /**
     * Checks words that somebody wrote.
     *
     * @param language of the letter, as a field is named after
     * @param linked whether the letter has to hold the link
     * @throws RejectedException (422) if they are blank or too long, name unknown fields, or lack the link
     */
    public LetterText checked(String language, boolean linked) {
        var field = language + ".body";
        if (subject.isBlank() || subject.length() > MAX_SUBJECT || subject.indexOf('\n') >= 0) {
            throw Refusals.field(
                    "subject",
                    language + ".subject",
                    "主题应为一行，1 到 %d 个字符。".formatted(MAX_SUBJECT),
                    "The subject is one line of 1 to %d characters.".formatted(MAX_SUBJECT));
        }
        if (body.isBlank() || body.length() > MAX_BODY) {
            throw Refusals.field(
                    "body",
                    field,
                    "正文应为 1 到 %d 个字符。".formatted(MAX_BODY),
                    "The text has 1 to %d characters.".formatted(MAX_BODY));
        }
        FIELD.matcher(subject + "\n" + body)
                .results()
                .map(found -> found.group(1))
                .filter(name -> LetterField.named(name) == null)
                .findFirst()
                .ifPresent(name -> unknown(field, name));
        if (linked && !body.contains(LetterField.LINK.inBraces())) {
            throw Refusals.field(
                    "no-link",
                    field,
                    "正文中没有 {link}：专家将无法答复。请单独一行写上 {link}。",
                    "The text has no {link}, so that nobody could answer: put {link} into a line of its own.");
        }
        return this;
    }

    private static void unknown(String field, String name) {
        var known =
                Arrays.stream(LetterField.values()).map(LetterField::inBraces).collect(Collectors.joining(" "));
        throw Refusals.field(
                "unknown-field",
                field,
                "不认识字段 {%s}。可用的字段：%s。".formatted(name, known),
                "There is no field {%s}; there are: %s.".formatted(name, known));
    }

    /** The words with their fields filled in, the link by its mark; what a field says is not looked at for fields again. */
    public LetterText filled(Map<LetterField, String> values) {
        return new LetterText(filled(subject, values), filled(body, values));
    }

    private static String filled(String text, Map<LetterField, String> values) {
        return FIELD.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found, values)));
    }

    private static String value(MatchResult found, Map<LetterField, String> values) {
        var field = LetterField.named(found.group(1));
        @Nullable String value = field == null ? null : field == LetterField.LINK ? LINK_MARK : values.get(field);
        return value == null ? found.group() : value;
    }
}
