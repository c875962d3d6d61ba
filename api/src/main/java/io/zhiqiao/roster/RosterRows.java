package io.zhiqiao.roster;

import org.springframework.data.repository.CrudRepository;

/** The rosters, with their pins and bans. */
interface RosterRows extends CrudRepository<RosterRow, String> {}
