package io.zhiqiao.posting;

import io.zhiqiao.posting.PostingForm.Privacy;
import io.zhiqiao.posting.PostingForm.Terms;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what a text says of budget, day, co-operation and confidentiality. */
final class FoundTerms {

    private static final String AMOUNT = "(\\d{1,3}(?:,\\d{3}){1,4}(?:\\.\\d{1,6})?|\\d{1,12}(?:\\.\\d{1,6})?)";
    private static final String MONEY = "\\s*(亿元?|千万元?|百万元?|万元?|元|million)?";
    private static final Pattern SPAN =
            Pattern.compile(AMOUNT + MONEY + "\\s*(?:~|～|—|–|-|至|到|to)\\s*" + AMOUNT + MONEY);
    private static final Pattern ONE = Pattern.compile(AMOUNT + MONEY + "\\s*(以上|起)?");
    private static final Pattern AT_LEAST = Pattern.compile("不少于|不低于|至少|at least");
    private static final Pattern BUDGET =
            Pattern.compile("(?i)(?:预算|经费|投入|拿出|愿出|budget)[^。；;，,\\n]{0,16}?(?=\\d)[^。；;，\\n]{1,30}");

    private static final Pattern DAY =
            Pattern.compile("(20\\d{2})\\s*[年./-]\\s*(\\d{1,2})\\s*[月./-]\\s*(\\d{1,2})\\s*日?");
    private static final Pattern MONTH = Pattern.compile("(20\\d{2}|今|明)\\s*年\\s*(\\d{1,2})\\s*月\\s*(前|之前)?");
    private static final Pattern YEAR_END = Pattern.compile("(20\\d{2}|今|明)?\\s*年?\\s*年底");
    private static final Pattern WITHIN = Pattern.compile("(\\d{1,2}|半|一|两|三|六)\\s*(个月|年)(?:内|之内|以内)?");
    private static final Pattern DUE =
            Pattern.compile("(?i)期限|截止|完成|交付|之前|前解决|内解决|前要|内要|投产|年底|\\bby\\b|deadline|\\bdue\\b|within");

    private static final Map<String, Pattern> FORMS = forms();
    private static final Pattern TALKS_OF_FORMS = Pattern.compile("合作|委托|揭榜|共建|联合|转让|许可|咨询|顾问|co-?operation");
    private static final Pattern NAMED = Pattern.compile("仅?指定专家|named experts");
    private static final Pattern POOL = Pattern.compile("仅(?:限|对)?专家库|不(?:要|宜|便|对外|能)公开|不希望公开|保密(?!法)|experts? only");
    private static final Pattern NOT_SECRET = Pattern.compile("不保密|无需保密|不需要?保密|可以?公开|公开发布");
    private static final Pattern ANONYMOUS =
            Pattern.compile("匿名|不(?:要|便|希望|想)?(?:透露|出现|显示|公布)[^，。]{0,6}(?:企业|公司|单位|厂)?(?:名|名称|名字)");
    private static final Pattern EXPERTS =
            Pattern.compile("(?:需要|请|派|邀请|约)\\s*(\\d{1,2})\\s*[名位个](?:以上)?[^，。]{0,8}(?:专家|老师|教授)");

    private final List<TextPart> parts;
    private final LocalDate today;

    FoundTerms(List<TextPart> parts, LocalDate today) {
        this.parts = parts;
        this.today = today;
    }

    private static Map<String, Pattern> forms() {
        var forms = new LinkedHashMap<String, Pattern>();
        forms.put("技术开发", Pattern.compile("技术开发|委托开发|联合开发|合作开发|联合攻关|合作研发|联合研发|joint development"));
        forms.put("技术转让", Pattern.compile("技术转让|成果转让|购买专利"));
        forms.put("技术许可", Pattern.compile("技术许可|专利许可|licen[cs]e"));
        forms.put("技术咨询", Pattern.compile("技术咨询|咨询|顾问|consult"));
        forms.put("技术服务", Pattern.compile("技术服务|现场诊断|上门|驻企|检测服务"));
        forms.put("共建", Pattern.compile("共建|联合实验室"));
        forms.put("揭榜挂帅", Pattern.compile("揭榜"));
        return forms;
    }

    Terms terms() {
        var budget = budget();
        return new Terms(
                "",
                found(),
                budget.min(),
                budget.max(),
                due().map(LocalDate::toString).orElse(""),
                "",
                experts(),
                under(Heading.CONSTRAINTS),
                under(Heading.RIGHTS));
    }

    Privacy privacy() {
        var said = all();
        var level = NOT_SECRET.matcher(said).find()
                ? "PUBLIC"
                : NAMED.matcher(said).find() ? "NAMED_ONLY" : POOL.matcher(said).find() ? "POOL_ONLY" : "PUBLIC";
        return new Privacy(level, ANONYMOUS.matcher(said).find(), "", under(Heading.AVOID));
    }

    String under(Heading heading) {
        return String.join(
                "\n",
                parts.stream()
                        .filter(part -> part.heading() == heading)
                        .map(TextPart::text)
                        .toList());
    }

    private String all() {
        return String.join("\n", parts.stream().map(TextPart::text).toList());
    }

    private List<String> found() {
        var said = under(Heading.FORMS);
        var where = said.isEmpty() ? sentences(TALKS_OF_FORMS) : said;
        var forms = new ArrayList<String>();
        FORMS.forEach((form, words) -> {
            if (words.matcher(where).find()) {
                forms.add(form);
            }
        });
        return forms;
    }

    private String sentences(Pattern wanted) {
        var found = new ArrayList<String>();
        for (var sentence : all().split("[。；;\\n]", -1)) {
            if (wanted.matcher(sentence).find()) {
                found.add(sentence);
            }
        }
        return String.join("\n", found);
    }

    private String experts() {
        var asked = EXPERTS.matcher(all());
        return asked.find() ? asked.group(1) : "";
    }

    private Budget budget() {
        var said = under(Heading.BUDGET);
        if (said.isEmpty()) {
            var sentence = BUDGET.matcher(all());
            said = sentence.find() ? sentence.group() : "";
        }
        var span = SPAN.matcher(said);
        if (span.find()) {
            var unit = span.group(4);
            return new Budget(
                    inTenThousand(span.group(1), span.group(2) == null ? unit : span.group(2)),
                    inTenThousand(span.group(3), unit));
        }
        var one = ONE.matcher(said);
        if (!one.find()) {
            return new Budget("", "");
        }
        var amount = inTenThousand(one.group(1), one.group(2));
        var least = one.group(3) != null || AT_LEAST.matcher(said).find();
        return least ? new Budget(amount, "") : new Budget("", amount);
    }

    /** In 万元; a number without a unit is one already. */
    private static String inTenThousand(String amount, @Nullable String unit) {
        var number = new BigDecimal(amount.replace(",", ""));
        var factor = switch (unit == null ? "" : unit.replace("元", "").isEmpty() ? "元" : unit.replace("元", "")) {
            case "亿" -> new BigDecimal(10_000);
            case "千万" -> new BigDecimal(1_000);
            case "百万", "million" -> new BigDecimal(100);
            case "元" -> new BigDecimal("0.0001");
            default -> BigDecimal.ONE;
        };
        return number.multiply(factor).stripTrailingZeros().toPlainString();
    }

    private Optional<LocalDate> due() {
        var said = under(Heading.DUE);
        return day(said.isEmpty() ? sentences(DUE) : said).filter(day -> !day.isBefore(today));
    }

    private Optional<LocalDate> day(String said) {
        try {
            var day = DAY.matcher(said);
            if (day.find()) {
                return Optional.of(LocalDate.of(number(day, 1), number(day, 2), number(day, 3)));
            }
            var month = MONTH.matcher(said);
            if (month.find()) {
                var of = YearMonth.of(year(month.group(1)), number(month, 2));
                return Optional.of(
                        month.group(3) == null ? of.atEndOfMonth() : of.atDay(1).minusDays(1));
            }
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        var end = YEAR_END.matcher(said);
        if (end.find()) {
            return Optional.of(LocalDate.of(year(end.group(1)), 12, 31));
        }
        var within = WITHIN.matcher(said);
        return within.find() ? Optional.of(after(within.group(1), within.group(2))) : Optional.empty();
    }

    private LocalDate after(String count, String unit) {
        if (count.equals("半")) {
            return unit.equals("年") ? today.plusMonths(6) : today.plusDays(15);
        }
        var number = switch (count) {
            case "一" -> 1;
            case "两" -> 2;
            case "三" -> 3;
            case "六" -> 6;
            default -> Integer.parseInt(count);
        };
        return unit.equals("年") ? today.plusYears(number) : today.plusMonths(number);
    }

    private int year(@Nullable String written) {
        if (written == null || written.equals("今")) {
            return today.getYear();
        }
        return written.equals("明") ? today.getYear() + 1 : Integer.parseInt(written);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private record Budget(String min, String max) {}
}
