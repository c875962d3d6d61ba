package io.zhiqiao.indexer.ingest.sheet;

import io.zhiqiao.indexer.corpus.EvidenceId;
import io.zhiqiao.indexer.corpus.EvidenceKind;
import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.corpus.Output;
import io.zhiqiao.indexer.ingest.source.Rule;
import io.zhiqiao.indexer.store.RecordKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sheet of outputs (成果). */
public final class OutputSheet {

    static final Column ID = Column.required("outputId", "成果编号", "Output id", "E0001-P1");
    static final Column EXPERT =
            Column.required("expertId", "专家编号", "Expert id", "E0001").noted("专家表中的编号。An id of the sheet of experts.");
    static final Column KIND =
            Column.required("kind", "成果类型", "Kind", "论文").listed("outputKind").alias("类型");
    static final Column TITLE = Column.required("title", "成果名称", "Title", "真空压铸铝合金件气孔形成与排气设计")
            .max(500)
            .alias("名称", "题目", "标题");
    static final Column TEXT = Column.optional("text", "摘要", "Abstract", "给出真空度、浇道截面与孔隙率的对应关系")
            .max(20_000)
            .alias("简介", "内容");
    static final Column YEAR = Column.required("year", "年份", "Year", "2024");
    static final Column ROLE =
            Column.optional("role", "本人角色", "Role", "第一作者").max(100).alias("角色");
    static final Column IDENTIFIER = Column.optional("identifier", "编号", "Identifier", "")
            .max(200)
            .noted("DOI、专利号或标准号。DOI, publication or standard number.")
            .alias("doi", "publicationNumber", "专利号", "标准号");
    static final Column IPC = Column.optional("ipc", "IPC分类号", "IPC", "").many().alias("IPC");
    static final Column FOR_MATCHING = Column.optional("forMatching", "用于匹配", "For matching", "是")
            .noted("空白为是。Empty means yes.")
            .alias("countForMatching");

    static final Sheet<Output> SHEET = new Sheet<>(
            "成果",
            RecordKind.OUTPUTS,
            List.of(ID, EXPERT, KIND, TITLE, TEXT, YEAR, ROLE, IDENTIFIER, IPC, FOR_MATCHING),
            OutputSheet::parse,
            List.of("output", "代表性成果", "成果表"));

    private OutputSheet() {}

    private static @Nullable Output parse(RowCells row) {
        var id = row.key(ID);
        var expert = expert(row, EXPERT);
        var kind = Choices.choiceCode(row, KIND).map(EvidenceKind::valueOf);
        var title = row.text(TITLE);
        var text = row.text(TEXT);
        var year = Days.year(row, YEAR);
        var role = row.text(ROLE);
        var identifier = row.text(IDENTIFIER);
        var ipc = Codes.several(row, IPC, Codes.ipc(row));
        var forMatching = !Boolean.FALSE.equals(Numbers.flag(row, FOR_MATCHING));
        return row.isRight() && kind.isPresent()
                ? new Output(
                        new EvidenceId(id),
                        new ExpertId(expert),
                        kind.get(),
                        title,
                        text,
                        year,
                        role,
                        identifier,
                        ipc,
                        forMatching)
                : null;
    }

    /** The id of an expert, who must have a record. */
    static String expert(RowCells row, Column column) {
        var id = row.key(column);
        if (!id.isEmpty() && !row.context().known().contains(RecordKind.EXPERTS, id)) {
            row.fault(
                    column,
                    id,
                    Rule.REFERENCE,
                    "没有编号为“%1$s”的专家，请先导入该专家或改正编号。There is no expert %1$s: import the expert first, or mend the id."
                            .formatted(id));
        }
        return id;
    }
}
