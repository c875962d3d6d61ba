package io.zhiqiao.invite;

import java.util.List;
import org.springframework.data.repository.CrudRepository;

/** The waves. */
interface WaveRows extends CrudRepository<Wave, String> {

    List<Wave> findByTourIdOrderByNumberDesc(String tourId);
}
