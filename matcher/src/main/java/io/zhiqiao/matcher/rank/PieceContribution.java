package io.zhiqiao.matcher.rank;

import io.zhiqiao.indexer.corpus.EvidenceId;
import io.zhiqiao.indexer.corpus.EvidenceKind;

/**
 * What one piece of evidence adds to a {@link Contribution}.
 *
 * @param evidenceId which piece; the expert's own codes count as those of the profile
 * @param kind what the piece is
 * @param value its part of the value of the feature, above 0 and at most 1
 * @param points its part of the points, at least 0; 0 where the feature has no weight
 */
public record PieceContribution(EvidenceId evidenceId, EvidenceKind kind, double value, double points) {}
