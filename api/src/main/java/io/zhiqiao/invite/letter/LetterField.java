package io.zhiqiao.invite.letter;

import io.zhiqiao.language.Sentence;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a letter can be made to say of its event and its reader. */
public enum LetterField {
    NAME("专家姓名", "name of the expert"),
    TITLE("专家职称", "title of the expert"),
    EVENT("活动名称", "name of the tour"),
    THEME("活动主题", "theme of the tour"),
    HOSTS("主办单位", "hosts of the tour"),
    WHERE("站点，一行一个", "stops, one a line"),
    WHEN("半天，一行一个", "half-days, one a line"),
    PROBLEMS("请专家对接的难题，一行一个", "the problems, one a line"),
    ANSWER_BY("最晚答复日期", "last day to answer"),
    CONTACT("联系人", "whom to call"),
    LINK("答复链接，单独一行", "link to answer with, in a line of its own");

    private final String zh;
    private final String en;

    LetterField(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** What it says. */
    public Sentence title() {
        return new Sentence(zh, en);
    }

    /** As it stands in a letter. */
    public String inBraces() {
        return "{" + name().toLowerCase(Locale.ROOT).replace('_', '-') + "}";
    }

    static @Nullable LetterField named(String name) {
        return Arrays.stream(values())
                .filter(field -> field.inBraces().equals("{" + name + "}"))
                .findFirst()
                .orElse(null);
    }
}
