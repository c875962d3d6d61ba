package io.zhiqiao.service;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The messages; there is no way to change one. */
interface MessageRows extends Repository<MatchMessage, Long> {

    MatchMessage save(MatchMessage message);

    List<MatchMessage> findByMatchIdOrderByMessageId(String matchId);

    Optional<MatchMessage> findByMatchIdAndRequestKey(String matchId, String requestKey);
}
