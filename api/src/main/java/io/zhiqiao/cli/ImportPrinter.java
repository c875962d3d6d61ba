package io.zhiqiao.cli;

/** Prints what an import did so that a person can read it. */
final class ImportPrinter {

    private static final int SHOWN_REJECTED = 20;

    private final Console console;

    ImportPrinter(Console console) {
        this.console = console;
    }

    void print(ImportAnswer answer) {
        if (answer.dryRun()) {
            console.out().println("试运行：没有写入任何记录。 Dry run: nothing was written.");
        }
        sheets(answer).print(console.out(), console.columns());
        answer.problems()
                .forEach(problem -> line("%s %s [%s] %s %s"
                        .formatted(problem.file(), problem.sheet(), problem.rule(), problem.what(), problem.advice())));
        rejected(answer);
        line("读取 %,d 行，用时 %.1f 秒；编入索引 %,d 条。 %,d rows in %.1f s; %,d indexed."
                .formatted(
                        answer.rows(),
                        answer.seconds(),
                        answer.indexed(),
                        answer.rows(),
                        answer.seconds(),
                        answer.indexed()));
    }

    void printPlain(ImportAnswer answer) {
        sheets(answer).printPlain(console.out());
    }

    private static TextTable sheets(ImportAnswer answer) {
        var table = new TextTable(
                "文件 File",
                "类别 Kind",
                "行 Rows",
                "新增 Added",
                "更改 Changed",
                "未变 Unchanged",
                "撤回 Withdrawn",
                "拒绝 Rejected");
        answer.sheets()
                .forEach(sheet -> table.add(
                        sheet.sheet().isEmpty() ? sheet.file() : sheet.file() + " / " + sheet.sheet(),
                        sheet.kind(),
                        sheet.rows(),
                        sheet.added(),
                        sheet.changed(),
                        sheet.unchanged(),
                        sheet.withdrawn(),
                        sheet.rejected()));
        return table;
    }

    private void rejected(ImportAnswer answer) {
        if (answer.firstRejected().isEmpty()) {
            return;
        }
        console.out().println();
        var table = new TextTable("文件 File", "行 Row", "列 Column", "值 Value", "规则 Rule", "建议 Advice");
        answer.firstRejected().stream()
                .limit(SHOWN_REJECTED)
                .forEach(row -> table.add(row.file(), row.row(), row.column(), row.value(), row.rule(), row.advice()));
        table.print(console.out(), console.columns());
        if (answer.rejectedWorkbook() != null) {
            line("全部被拒绝的行：%s，改好后可直接再次导入。 All rejected rows: %s; mend them there and import that file again."
                    .formatted(answer.rejectedWorkbook(), answer.rejectedWorkbook()));
        }
    }

    private void line(String text) {
        TextWidth.folded(text, console.columns()).forEach(console.out()::println);
    }
}
