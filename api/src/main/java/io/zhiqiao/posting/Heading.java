package io.zhiqiao.posting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What people write above, or before a colon, and which part of the form that is about; the longest wording decides. */
enum Heading {
    TITLE("题目|标题|名称|难题名称|需求名称|项目名称|课题名称|技术难题名称|title|subject"),
    FIRM("企业名称|单位名称|公司名称|需求单位|申报单位|填报单位|company"),
    PRESENT("现状|问题现状|目前情况|目前现状|存在问题|存在的问题|问题描述|主要问题|当前问题|问题|技术现状|困难|面临的困难|"
            + "需求描述|难题描述|难点|situation|current situation|problem|present"),
    SCENARIO("背景|应用场景|使用场景|场景|生产场景|工况|项目背景|需求背景|已有基础|现有条件|现有基础|background|scenario|where"),
    SINCE("起始时间|发生时间|何时开始|出现时间|since|since when"),
    COST("影响|损失|影响与损失|影响和损失|造成损失|造成的损失|造成影响|代价|impact|cost|loss"),
    TRIED("已尝试|已尝试的办法|尝试过|做过的尝试|已做工作|已做的工作|前期工作|已采取措施|已采取的措施|已有措施|试过的办法|" + "tried|tried so far|what was tried"),
    TARGETS("目标|指标|技术指标|期望目标|预期目标|攻关目标|指标要求|技术要求|性能要求|要求|期望指标|考核指标|希望达到|达到指标|"
            + "target|targets|requirement|requirements|goal|goals"),
    OPEN("待明确|待定|待澄清|疑问|待确认|open questions|to be clarified"),
    BUDGET("预算|经费|资金|项目预算|经费预算|投入|拟投入|拟投入资金|意向投入|预计投入|budget"),
    DUE("期限|时限|完成时间|完成期限|时间要求|截止时间|截止日期|交付时间|期望完成时间|希望完成时间|工期|进度要求|deadline|due|due on"),
    FORMS("合作方式|合作形式|合作模式|拟合作方式|期望合作方式|cooperation|co-operation|form of cooperation"),
    CONSTRAINTS("约束|限制|约束条件|限制条件|前提条件|不能改动|边界条件|constraint|constraints"),
    RIGHTS("知识产权|成果归属|知识产权归属|intellectual property|ip"),
    CONTACT("联系人|联系方式|联系电话|电话|手机|手机号|邮箱|电子邮箱|微信|微信号|contact|phone|mobile|e-mail|email"),
    SECRECY("保密|保密要求|保密等级|保密级别|公开程度|confidentiality"),
    AVOID("回避单位|回避|需回避单位|avoid");

    private static final Pattern LEAD =
            Pattern.compile("^(?:[一二三四五六七八九十]{1,3}[、.．]|\\d{1,2}[、.．)）]|[（(][一二三四五六七八九十\\d]{1,2}[)）]"
                    + "|[#*•·▪◆■●○—-]+)?\\s*[【\\[*]*");
    private static final Pattern TAIL = Pattern.compile("[】\\]*]*$");
    private static final Pattern ASIDE = Pattern.compile("[（(][^）)]{0,20}[）)]$");
    private static final int MOST_CHARS = 20;

    private final String wordings;

    Heading(String wordings) {
        this.wordings = wordings;
    }

    /** The heading that {@code words} are; empty where they are none. */
    static Optional<Heading> of(String words) {
        var bare = TAIL.matcher(LEAD.matcher(words.strip()).replaceFirst("")).replaceFirst("");
        var plain = ASIDE.matcher(bare.strip()).replaceFirst("").strip().toLowerCase(Locale.ROOT);
        return plain.isEmpty() || plain.length() > MOST_CHARS
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(heading ->
                                Arrays.asList(heading.wordings.split("\\|", -1)).contains(plain))
                        .findFirst();
    }
}
