package io.zhiqiao.run;

/**
 * From now on a problem is worked on with the list of this run.
 *
 * @param run the run, with its answer
 */
public record RunDeployed(RunResponse run) {}
