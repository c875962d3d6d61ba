package io.zhiqiao.service;

import io.zhiqiao.document.Document;
import io.zhiqiao.document.DocumentUse;
import org.springframework.stereotype.Component;

/** Tells which documents prove the level of “solved” that counts. */
@Component
class ProvingDocuments implements DocumentUse {

    private final LevelRows levels;

    ProvingDocuments(LevelRows levels) {
        this.levels = levels;
    }

    @Override
    public boolean isNeeded(Document document) {
        return levels.findFirstByProblemIdOrderByLevelIdDesc(document.problemId())
                .filter(level -> level.level() >= Ladder.DOCUMENT_FROM)
                .filter(level -> level.documentIds().contains(document.documentId()))
                .isPresent();
    }
}
