package io.zhiqiao.indexer.corpus;

import java.util.List;

/**
 * A result of an expert's work (代表性成果): paper, patent, standard, project, award or product.
 *
 * @param id identity over all evidence
 * @param expertId whose it is
 * @param kind what it is; neither {@link EvidenceKind#PROFILE} nor {@link EvidenceKind#SERVICE_CASE}
 * @param title never blank
 * @param text abstract; may be empty
 * @param year year of publication, grant or end; 0 where the source does not say
 * @param role the expert's part in it; may be empty
 * @param identifier DOI, publication or standard number; may be empty
 * @param ipc IPC symbols of a patent
 * @param forMatching whether the expert lets it count for matching
 */
public record Output(
        EvidenceId id,
        ExpertId expertId,
        EvidenceKind kind,
        String title,
        String text,
        int year,
        String role,
        String identifier,
        List<String> ipc,
        boolean forMatching)
        implements Evidence {

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if {@code title} is blank or {@code kind} is not one of an output
     */
    public Output {
        ipc = List.copyOf(ipc);
        if (title.isBlank()) {
            throw new IllegalArgumentException(
                    "成果（%1$s）的题目不能为空。\nThe title of the output (%s) must not be blank.".formatted(id));
        }
        if (kind == EvidenceKind.PROFILE || kind == EvidenceKind.SERVICE_CASE) {
            throw new IllegalArgumentException(
                    "成果（%2$s）的类别（%1$s）不是成果的类别。\nThe kind (%s) of the output (%s) is not one of an output."
                            .formatted(kind, id));
        }
    }
}
