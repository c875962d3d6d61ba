package io.zhiqiao.bench;

import io.zhiqiao.bench.corpus.GeneratedCorpus;
import io.zhiqiao.indexer.corpus.EvidenceKind;
import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.corpus.Output;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a generated corpus as an office would send it: a table of experts, and one of outputs. */
final class GeneratedCsv {

    private static final String EXPERT_COLUMNS =
            "专家编号,姓名,工作单位,职称,行业代码,服务队产业,研究方向,可解决问题类型,服务方式,年度服务上限,本年已服务,入库状态,核验日期,授权同意";
    private static final String OUTPUT_COLUMNS = "成果编号,专家编号,成果类型,成果名称,摘要,年份";

    private final GeneratedCorpus corpus;

    GeneratedCsv(GeneratedCorpus corpus) {
        this.corpus = corpus;
    }

    /** Writes both files into {@code folder}, experts first. */
    List<Path> write(Path folder) {
        var experts = folder.resolve("experts.csv");
        var outputs = folder.resolve("outputs.csv");
        try (var expertLines = Files.newBufferedWriter(experts);
                var outputLines = Files.newBufferedWriter(outputs)) {
            expertLines.write(EXPERT_COLUMNS + "\n");
            outputLines.write(OUTPUT_COLUMNS + "\n");
            for (int i = 0; i < corpus.expertCount(); i++) {
                var generated = corpus.expert(i);
                expertLines.write(line(generated.expert()));
                for (var output : generated.outputs()) {
                    outputLines.write(line(output));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the generated tables to %s.".formatted(folder), e);
        }
        return List.of(experts, outputs);
    }

    private static String line(Expert expert) {
        return cells(Stream.of(
                expert.id().value(),
                expert.name().display(),
                expert.employment().organisation().name(),
                expert.employment().title(),
                "3670",
                "先进材料",
                expert.expertise().researchInterests(),
                "工艺",
                "现场诊断",
                String.valueOf(expert.service().annualCap()),
                String.valueOf(expert.service().usedThisYear()),
                "在库",
                "2026-09-01",
                "入库；匹配推荐"));
    }

    private static String line(Output output) {
        return cells(Stream.of(
                output.id().value(),
                output.expertId().value(),
                kind(output.kind()),
                output.title(),
                output.text(),
                String.valueOf(output.year())));
    }

    private static String kind(EvidenceKind kind) {
        return switch (kind) {
            case PATENT -> "专利";
            case PROJECT -> "项目";
            default -> "论文";
        };
    }

    private static String cells(Stream<String> cells) {
        return cells.map(cell -> '"' + cell + '"').collect(Collectors.joining(",")) + "\n";
    }
}
