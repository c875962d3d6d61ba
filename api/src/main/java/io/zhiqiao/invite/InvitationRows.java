package io.zhiqiao.invite;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.CrudRepository;

/** The invitations. */
interface InvitationRows extends CrudRepository<TourInvitation, String> {

    List<TourInvitation> findByTourId(String tourId);

    List<TourInvitation> findByWaveId(String waveId);

    List<TourInvitation> findByExpertId(String expertId);

    List<TourInvitation> findByStateIn(Collection<InvitationState> states);
}
