package io.zhiqiao.agenda;

import io.zhiqiao.run.TourRunRows;

/** The runs of agendas. */
interface AgendaRunRows extends TourRunRows<AgendaRun> {}
