package io.zhiqiao.posting;

import io.zhiqiao.posting.PostingForm.Now;
import io.zhiqiao.posting.PostingForm.TargetRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Sorts a text into the form by a few simple rules, for its writer to check: what stands under a heading goes where the
 * heading says; sentences with a wish and a figure become targets; those that say since when, what it costs and what was
 * tried go to their fields. The text itself stays as it is, but for how to reach its writer.
 */
final class PastedText {

    private static final int TITLE_CHARS = 40;

    /** What is longer is no sentence, and not searched. */
    private static final int SENTENCE_CHARS = 600;

    private static final Pattern ENDS = Pattern.compile("(?<=[。；！？;!?\\n])|(?<=\\.)(?=\\s)");
    private static final Pattern SENTENCE = Pattern.compile("[。；！？;!?]|\\.\\s");
    private static final Pattern SINCE = Pattern.compile(
            "(?i)(?:自从?|从)?[^，,。]{0,12}(?:\\d{2,4}\\s*年[^，,。]{0,6}|去年|今年|上个?月|半年|\\d+\\s*个月)[^，,。]{0,8}(?:起|以来|开始)|since [^,.;]{2,30}");
    private static final Pattern COST =
            Pattern.compile("(?i)损失|报废|返工|返修|退货|索赔|停机|拒收|多花|\\bcosts?\\b|scrap|rework|refused|downtime");
    private static final Pattern TRIED = Pattern.compile("(?i)试过|换过|调过|做过|加过|改过|尝试|调整过|\\btried\\b|\\breplaced\\b");
    private static final Pattern WISH = Pattern.compile("(?i)希望|期望|要求|目标|指标|需要|想|达到|力争|want|target|should|must|need");
    private static final Pattern MONEY_OR_TIME = Pattern.compile("(?i)预算|经费|期限|截止|个月内|年底|年前|月前|budget|deadline");
    private static final Pattern FIGURE =
            Pattern.compile("\\d{1,9}(?:\\.\\d{1,6})?\\s*(?:[%％‰℃°]|[a-zA-Zμ]{1,6}|[件次台吨度秒天倍元万])");
    private static final Pattern GREETING =
            Pattern.compile("^(?:您好|你好|尊敬的|各位|dear|hello|hi\\b).{0,20}$", Pattern.CASE_INSENSITIVE);

    private final List<TextPart> parts;
    private final Set<String> found = new LinkedHashSet<>();

    private PastedText(List<TextPart> parts) {
        this.parts = parts;
    }

    /**
     * The form that {@code pasted} seems to fill in; it names the fields that were filled, for its writer to check.
     *
     * @param today days are counted from
     */
    static PostingForm sort(String pasted, LocalDate today) {
        var taken = TakenContact.from(pasted);
        var sorting = new PastedText(TextPart.of(taken.text()));
        return sorting.form(taken, new FoundTerms(sorting.parts, today));
    }

    private PostingForm form(TakenContact taken, FoundTerms said) {
        var terms = said.terms();
        var privacy = said.privacy();
        var form = PostingForm.EMPTY
                .withNow(now(taken.text(), said))
                .withTargets(targets(), noted("openQuestions", said.under(Heading.OPEN)))
                .withTerms(terms)
                .withPrivacy(privacy)
                .withContact(noted("contact", taken.contact()));
        noted("budget", terms.budgetMin() + terms.budgetMax());
        noted("dueOn", terms.dueOn());
        noted("forms", String.join("", terms.forms()));
        noted("expertsWanted", terms.expertsWanted());
        noted("constraints", terms.constraints());
        noted("ipWish", terms.ipWish());
        noted("confidentiality", privacy.confidentiality().equals("PUBLIC") ? "" : privacy.confidentiality());
        noted("anonymous", privacy.anonymous() ? "yes" : "");
        noted("avoid", privacy.avoid());
        return form.fromText(found);
    }

    private String noted(String field, String text) {
        if (!text.isBlank()) {
            found.add(field);
        }
        return text;
    }

    private Now now(String text, FoundTerms said) {
        var gathered = new Gathered(said);
        for (var part : parts) {
            if (part.heading() == null || part.heading() == Heading.PRESENT) {
                for (var piece : ENDS.split(part.text(), -1)) {
                    gathered.take(piece.strip());
                }
            }
        }
        return new Now(
                noted("title", title(said)),
                text,
                noted("figures", gathered.figures.toString()),
                noted("since", gathered.since),
                noted("cost", gathered.cost.toString()),
                noted("tried", gathered.tried.toString()),
                noted("scenario", said.under(Heading.SCENARIO)));
    }

    private List<TargetRow> targets() {
        var rows = new ArrayList<TargetRow>();
        for (var part : parts) {
            if (part.heading() == Heading.TARGETS) {
                rows.addAll(FoundTargets.in(part.text(), true));
            } else if (part.heading() == null || part.heading() == Heading.PRESENT) {
                for (var piece : ENDS.split(part.text(), -1)) {
                    if (piece.length() <= SENTENCE_CHARS
                            && WISH.matcher(piece).find()
                            && !MONEY_OR_TIME.matcher(piece).find()) {
                        rows.addAll(FoundTargets.in(piece, false));
                    }
                }
            }
        }
        noted("targets", rows.isEmpty() ? "" : "some");
        return rows.stream().distinct().toList();
    }

    private String title(FoundTerms said) {
        var named = said.under(Heading.TITLE);
        return shortened(
                named.isEmpty()
                        ? parts.stream()
                                .filter(part -> part.heading() == null || part.heading() == Heading.PRESENT)
                                .flatMap(part -> part.text().lines())
                                .map(String::strip)
                                .filter(line -> !line.isEmpty()
                                        && !GREETING.matcher(line).matches())
                                .findFirst()
                                .orElse("")
                        : named);
    }

    private static String shortened(String text) {
        var first = text.strip().lines().findFirst().orElse("").strip();
        var line = SENTENCE.split(first, 2)[0].strip();
        if (line.length() <= TITLE_CHARS) {
            return line.replaceAll("[。；;.]$", "");
        }
        var cut = line.substring(0, TITLE_CHARS);
        var comma = Math.max(Math.max(cut.lastIndexOf('，'), cut.lastIndexOf(',')), cut.lastIndexOf('。'));
        return comma > 0 ? cut.substring(0, comma) : cut;
    }

    /** Sentences by what they tell; what stands under a heading comes first. */
    private static final class Gathered {

        private final StringBuilder figures = new StringBuilder();
        private final StringBuilder cost;
        private final StringBuilder tried;
        private String since;

        Gathered(FoundTerms said) {
            this.cost = new StringBuilder(said.under(Heading.COST));
            this.tried = new StringBuilder(said.under(Heading.TRIED));
            this.since = said.under(Heading.SINCE);
        }

        void take(String sentence) {
            if (sentence.length() > SENTENCE_CHARS) {
                return;
            }
            var dated = SINCE.matcher(sentence);
            if (since.isEmpty() && dated.find()) {
                since = dated.group().strip();
            }
            if (TRIED.matcher(sentence).find()) {
                tried.append(sentence);
            } else if (COST.matcher(sentence).find()) {
                cost.append(sentence);
            } else if (FIGURE.matcher(sentence).find()
                    && !WISH.matcher(sentence).find()
                    && !MONEY_OR_TIME.matcher(sentence).find()) {
                figures.append(sentence);
            }
        }
    }
}
