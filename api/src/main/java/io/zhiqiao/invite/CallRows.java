package io.zhiqiao.invite;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

/** The calls; there is no way to change one. */
interface CallRows extends Repository<Call, Long> {

    Call save(Call call);

    List<Call> findByInvitationIdInOrderByCallIdDesc(Collection<String> invitationIds);
}
