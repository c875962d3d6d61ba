package io.zhiqiao.indexer.ingest.source;

import java.util.Locale;

/** A rule that a row or a cell can break; its name is stable, so that scripts may rely on it. */
public enum Rule {
    REQUIRED("必填", "A required cell is empty."),
    TOO_LONG("过长", "The text is too long."),
    FORMAT("格式", "The cell is not written in the expected form."),
    NUMBER("数字", "The cell is not a number."),
    DATE("日期", "The cell is not a date that can be meant."),
    RANGE("范围", "The number is out of its range."),
    VALUE_LIST("取值", "The value is not one of the list."),
    UNKNOWN_CODE("代码", "The taxonomy has no such code."),
    CREDIT_CODE("信用代码", "This is not a unified social credit code."),
    CHECK_DIGIT("校验位", "The check digit is wrong."),
    DUPLICATE("重复", "The same key was read before."),
    REFERENCE("引用", "There is no such record."),
    SERVICE("平台办理", "The service changed this record since."),
    CONSENT("授权", "The enterprise has not agreed to that."),
    FORMULA("公式", "The cell holds a formula."),
    CELL_ERROR("单元格错误", "The cell holds an error of the spreadsheet."),
    MERGED_CELL("合并单元格", "The row touches merged cells."),
    ENCODING("编码", "The text has characters that could not be read."),
    COLUMNS("列数", "The row has more cells than the header."),
    JSON("JSON", "The line is not a JSON object."),
    SUM("合计", "The total is not the sum of its parts.");

    private final String zh;
    private final String en;

    Rule(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** Stable name, for example {@code "check-digit"}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Chinese name and English explanation. */
    public String text() {
        return zh + " – " + en;
    }
}
