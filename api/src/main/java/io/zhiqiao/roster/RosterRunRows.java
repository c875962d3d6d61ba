package io.zhiqiao.roster;

import io.zhiqiao.run.TourRunRows;

/** The runs, without what was asked and answered. */
interface RosterRunRows extends TourRunRows<RosterRun> {}
