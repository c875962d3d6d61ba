package io.zhiqiao.invite;

import io.zhiqiao.mail.LetterState;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.CrudRepository;

/** The letters. */
interface TourLetterRows extends CrudRepository<TourLetter, Long> {

    List<TourLetter> findByInvitationIdOrderByLetterId(String invitationId);

    List<TourLetter> findByInvitationIdInOrderByLetterId(Collection<String> invitationIds);

    List<TourLetter> findByStateAndNextTryAtLessThanEqualOrderByLetterId(LetterState state, Instant now);
}
