package io.zhiqiao.quality;

import io.zhiqiao.language.Sentence;
import io.zhiqiao.quality.Quality.Aspect;
import java.util.List;
import java.util.regex.Pattern;

/** Judges how answerable a problem is by what it says: figures, since when, cost, what was tried, targets. */
public final class QualityMeter {

    private static final int SHORT = 40;
    private static final int LONG_ENOUGH = 80;
    private static final int TITLE_SHORT = 6;
    private static final int TITLE_LONG = 40;
    private static final int SAID = 4;

    private static final String NUMBER = "\\d+(?:[.,]\\d+)?";
    private static final String UNIT =
            "(?:%|‰|％|℃|°C|[kmMGμun]?(?:m|Pa|V|A|W|Hz|g|L|N|J|s|mol)\\b|bar|mbar|r/min|rpm|min|[hdt]\\b|ppm|dB|"
                    + "[万亿]?[元件只台套次吨个批炉天月年层倍条辆米]|小时|分钟|秒|公斤|千克|克|毫米|微米|"
                    + "(?i:percent|hours?|days?|weeks?|months?|minutes?|yuan|parts|pieces))";
    private static final Pattern FIGURE = Pattern.compile(NUMBER + "\\s*(?:[～~-]\\s*" + NUMBER + "\\s*)?" + UNIT);
    private static final Pattern SINCE = Pattern.compile(
            "(?i)(?:\\d{2,4}\\s*年|去年|今年|前年|上个?月|[近这]\\s*[\\d一二两三四五六七八九十半]+\\s*个?[天周月年]"
                    + "|[一二两三四五六七八九十半]年来|\\d+\\s*个月|以来|自从|开始|起\\b|\\bsince\\b|\\blast (?:year|month|week)\\b|\\bfor \\d+ (?:days|weeks|months|years)\\b|\\b(?:19|20)\\d\\d\\b)");
    private static final Pattern COST = Pattern.compile(
            "(?i)(?:损失|报废|返工|返修|退货|索赔|停机|停线|多花|费用|成本|拒收|赔|误工|推迟|\\bcosts?\\b|loss|scrap|rework|refus|returned|downtime|claim)");
    private static final Pattern TRIED =
            Pattern.compile("(?i)(?:试过|换过|调过|做过|加过|改过|尝试|调整过|请过|\\btried\\b|\\bchanged\\b|\\breplaced\\b)");
    private static final Pattern VAGUE = Pattern.compile(
            "(?i)(?:尽快|大幅|显著提升|进一步提高|提质增效|降本增效|更上一层楼|国际先进|国内领先|全面提升|等等问题|各种问题|as soon as possible|world[- ]class|state of the art|much better|significantly improve)");
    private static final Pattern DIGIT = Pattern.compile("\\d");

    private QualityMeter() {}

    /** Judges {@code problem}. */
    public static Quality judge(Described problem) {
        var all = problem.text() + "\n" + problem.since() + "\n" + problem.cost();
        return new Quality(List.of(
                title(problem.title()),
                length(problem.text()),
                figures(all),
                since(problem, all),
                cost(problem, all),
                tried(problem, all),
                targets(problem),
                plain(problem)));
    }

    private static Aspect title(String title) {
        var chars = title.strip().length();
        return new Aspect(
                "title",
                new Sentence("标题", "Title"),
                chars >= TITLE_SHORT && chars <= TITLE_LONG ? 5 : 0,
                5,
                new Sentence("标题用 6～40 字说出“什么东西、出了什么问题”。", "Say in 6 to 40 characters what goes wrong with what."));
    }

    private static Aspect length(String text) {
        var chars = text.strip().length();
        return new Aspect(
                "length",
                new Sentence("描述", "Description"),
                chars >= LONG_ENOUGH ? 10 : chars >= SHORT ? 5 : 0,
                10,
                new Sentence(
                        "再写几句：在哪道工序、什么条件下出现、怎么发现的。",
                        "Add a few sentences: in which step, under which conditions, how it is noticed."));
    }

    private static Aspect figures(String text) {
        var count = FIGURE.matcher(text).results().count();
        return new Aspect(
                "figures",
                new Sentence("现状数值", "Figures of today"),
                count >= 3 ? 20 : count == 2 ? 15 : count == 1 ? 8 : 0,
                20,
                new Sentence(
                        "写出现在的数值和单位，例如“不合格率 7.5%，月产 2 万件”。",
                        "Give today's figures with their units, for example “7.5 % of 20,000 parts a month”."));
    }

    private static Aspect since(Described problem, String text) {
        return new Aspect(
                "since",
                new Sentence("从何时起", "Since when"),
                said(problem.since()) || SINCE.matcher(text).find() ? 10 : 0,
                10,
                new Sentence("写明从什么时候开始，当时改了什么。", "Say since when, and what was changed then."));
    }

    private static Aspect cost(Described problem, String text) {
        var told = COST.matcher(text).find();
        var counted = DIGIT.matcher(problem.cost()).find()
                || (told && FIGURE.matcher(text).find());
        return new Aspect(
                "cost",
                new Sentence("影响与损失", "What it costs"),
                counted ? 15 : told || said(problem.cost()) ? 8 : 0,
                15,
                new Sentence("写出损失：每月多少元、多少件报废、停机几小时。", "Say what it costs: yuan, scrapped parts or hours a month."));
    }

    private static Aspect tried(Described problem, String text) {
        return new Aspect(
                "tried",
                new Sentence("试过的办法", "What was tried"),
                said(problem.tried()) || TRIED.matcher(text).find() ? 15 : 0,
                15,
                new Sentence(
                        "写明试过什么、结果如何；没有试过也请写明。", "Say what was tried and what came of it; say so if nothing was."));
    }

    private static Aspect targets(Described problem) {
        var measurable = problem.targets().stream()
                .filter(target -> DIGIT.matcher(target.value()).find())
                .count();
        var withUnits = problem.targets().stream()
                .filter(target ->
                        DIGIT.matcher(target.value()).find() && !target.unit().isBlank())
                .count();
        var points = withUnits > 0 ? 20 : measurable > 0 ? 14 : said(problem.openQuestions()) ? 6 : 0;
        return new Aspect(
                "targets",
                new Sentence("可衡量的指标", "Measurable target"),
                points,
                20,
                new Sentence(
                        "至少给一项带数字和单位的指标，例如“不合格率 ≤ 1.5 %”。",
                        "Give at least one target with a number and a unit, for example “rejects ≤ 1.5 %”."));
    }

    private static Aspect plain(Described problem) {
        var vague = VAGUE.matcher(problem.title() + "\n" + problem.text());
        var found = vague.find() ? vague.group() : "";
        return new Aspect(
                "plain",
                new Sentence("没有空话", "No vague words"),
                found.isEmpty() && said(problem.text()) ? 5 : 0,
                5,
                found.isEmpty()
                        ? new Sentence("用车间里的话写，不写口号。", "Write as one speaks in the workshop.")
                        : new Sentence(
                                "“%s”说得太笼统，换成具体的数值或现象。".formatted(found),
                                "“%s” is vague: say it in figures, or what one sees.".formatted(found)));
    }

    private static boolean said(String text) {
        return text.strip().length() >= SAID;
    }
}
