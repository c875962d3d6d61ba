package io.zhiqiao.agenda;

import org.springframework.data.repository.CrudRepository;

/** What is wished of the agendas. */
interface AgendaRows extends CrudRepository<AgendaRow, String> {}
