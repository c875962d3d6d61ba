package io.zhiqiao.indexer.ingest.source;

import java.util.Locale;

/** A rule that a file or a sheet can break, with what to do about it; its name is stable. */
public enum FileRule {
    NOT_FOUND("请检查路径。", "Check the path."),
    EMPTY("请检查是否选错了文件。", "Check whether it is the right file."),
    UNKNOWN_KIND("请提供 xlsx、csv 或 jsonl 文件。", "Give an xlsx, csv or jsonl file."),
    OLD_EXCEL("请在 Excel 或 WPS 中另存为 .xlsx。", "Save it as .xlsx in the spreadsheet program."),
    ENCRYPTED("请去掉打开密码后再导入。", "Remove the password and import it again."),
    NOT_XLSX("请确认扩展名与内容一致，或另存为 .xlsx。", "The name says xlsx, the content does not: save it as .xlsx."),
    MACRO("请另存为不含宏的 .xlsx。", "Save it as .xlsx without macros."),
    ZIP_BOMB("该文件疑似恶意压缩文件，未读取。", "It expands beyond all measure and was not read."),
    TOO_LARGE("请拆分文件，或另存为 csv，或给程序更多内存。", "Split it, save it as csv, or give the program more memory."),
    DAMAGED("请重新取得或另存文件；此前已读的行有效。", "Fetch or save it again; rows read before that count."),
    EXTERNAL_ENTITY("文件内含外部实体或 DTD，未读取；请另存为新文件。", "It declares a DTD and was not read: save it anew."),
    OPEN_QUOTE("请补上缺失的引号。", "Close the quotation mark."),
    HIDDEN_SHEET("隐藏的工作表不读取；需要时请取消隐藏。", "Hidden sheets are not read: unhide it if it is meant."),
    UNKNOWN_SHEET("请使用模板中的工作表名和表头。", "Use the sheet names and headers of the template."),
    MISSING_COLUMN("请补上该列（表头见模板）。", "Add the column; the template has its header."),
    IGNORED_COLUMN("该列未导入；若应导入，请改用模板中的表头。", "It is not imported; use the header of the template if it should be."),
    NAMELESS_COLUMN("这些列没有表头，内容未导入；需要时请补上表头。", "They were left out: give them headers if they are meant."),
    COMPLETE_LIST("该来源先前导入、此次未出现的记录视为撤回。", "What this source gave before and has no longer is withdrawn."),
    OWN_WORDS(
            "专家本人设置的和平台记录的不被文件覆盖；确需更改时，请专家在“我的时间与上限”中修改。",
            "What experts set and the service counted is not overwritten: the expert changes it under “My time and limits”."),
    CHANGED("请等文件写完后再导入。", "Import it again when nobody is writing it."),
    NOT_WITHDRAWN(
            "未读完的内容不撤回任何记录；请改正后重新导入完整名单。",
            "Nothing is withdrawn by guess: mend it and import the complete list again."),
    OTHER_LIST(
            "未撤回任何记录。若这是另一份同名名单，请换文件名或来源名；若确为替换，请先导入只有表头的空名单。",
            "Nothing was withdrawn. Give another list a name of its own; to replace all, import the header alone first."),
    COUNTER("请提供 COUNTER 5.1 版的 DR 或 DR_D1 报告。", "Give a DR or DR_D1 report of COUNTER release 5.1.");

    private final String zh;
    private final String en;

    FileRule(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** Stable name, for example {@code "zip-bomb"}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What to do, Chinese first. */
    public String advice() {
        return zh + en;
    }

    /** Whether it is only to be known, while everything that was meant to be read was read. */
    public boolean isNotice() {
        return this == HIDDEN_SHEET
                || this == IGNORED_COLUMN
                || this == NAMELESS_COLUMN
                || this == COMPLETE_LIST
                || this == OWN_WORDS;
    }
}
