/**
 * Turns the files that offices have into searchable indexes of experts and problems.
 *
 * <p>Read in this order:
 *
 * <ol>
 *   <li>{@link io.zhiqiao.indexer.corpus} &mdash; what is kept: experts, evidence, organisations, problems, usage
 *   <li>{@link io.zhiqiao.indexer.store} &mdash; where accepted records are kept
 *   <li>{@link io.zhiqiao.indexer.analysis} &mdash; how text becomes terms and vectors
 *   <li>{@link io.zhiqiao.indexer.index} &mdash; which fields exist and where terms and vectors are kept
 * </ol>
 *
 * <p>{@link io.zhiqiao.indexer.Indexer} is the flow in one method. Invariant: nothing here knows ranking, assignment,
 * HTTP or Spring.
 */
@ApplicationModule(
        displayName = "Indexer",
        allowedDependencies = {})
@NullMarked
package io.zhiqiao.indexer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
