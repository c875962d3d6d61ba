package io.zhiqiao.document;

import io.zhiqiao.language.Sentence;
import java.util.Arrays;
import java.util.List;

/** What a document is for (文件类别). */
public enum DocumentKind {
    /** What an enterprise sent before it was sorted into the form; may name people, and is not for experts. */
    ORIGINAL(OwnerKind.PROBLEM, "企业原文", "Original text"),
    ATTACHMENT(OwnerKind.PROBLEM, "附件（图纸、数据、照片）", "Attachment: drawing, data, photo"),
    CONTRACT(OwnerKind.MATCH, "合同", "Contract"),
    REPORT(OwnerKind.MATCH, "方案或报告", "Solution or report"),
    SITE_PHOTO(OwnerKind.MATCH, "现场照片", "Photo of the site"),
    ACCEPTANCE(OwnerKind.MATCH, "验收材料", "Acceptance"),
    EVIDENCE(OwnerKind.MATCH, "其他佐证", "Other evidence");

    private final OwnerKind owner;
    private final String zh;
    private final String en;

    DocumentKind(OwnerKind owner, String zh, String en) {
        this.owner = owner;
        this.zh = zh;
        this.en = en;
    }

    /** What it is called. */
    public Sentence title() {
        return new Sentence(zh, en);
    }

    /** Whether it can belong to such an owner; what proves a match proves what a tour did. */
    boolean belongsTo(OwnerKind kind) {
        return owner == kind || (owner == OwnerKind.MATCH && kind == OwnerKind.TOUR);
    }

    /** What people may add to such an owner; the original is added by the service alone. */
    static List<DocumentKind> of(OwnerKind owner) {
        return Arrays.stream(values())
                .filter(kind -> kind.belongsTo(owner) && kind != ORIGINAL)
                .toList();
    }
}
