/**
 * Finds experts for posted problems, and problems for experts.
 *
 * <p>{@link io.zhiqiao.matcher.Matchmaker} is the flow in one method; each step is one package, read in this order:
 *
 * <ol>
 *   <li>{@link io.zhiqiao.matcher.query} &mdash; a problem becomes a query
 *   <li>{@link io.zhiqiao.matcher.retrieve} &mdash; a query becomes candidates: cheap, wide, aims at recall
 *   <li>{@link io.zhiqiao.matcher.eligibility} &mdash; who may not be suggested, and why
 *   <li>{@link io.zhiqiao.matcher.rank} &mdash; candidates become a ranked list with reasons
 *   <li>{@link io.zhiqiao.matcher.evaluate} &mdash; how good the lists are, measured on judgments
 * </ol>
 *
 * <p>Invariant: a step may use the types of an earlier step, never those of a later one; nothing here knows HTTP,
 * Spring or files of offices.
 */
@ApplicationModule(
        displayName = "Matcher",
        allowedDependencies = {
            "indexer",
            "indexer::corpus",
            "indexer::ingest",
            "indexer::taxonomy",
            "indexer::store",
            "indexer::analysis",
            "indexer::index",
            "indexer::lucene"
        })
@NullMarked
package io.zhiqiao.matcher;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
