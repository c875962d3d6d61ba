package io.zhiqiao.letter;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The revocations; there is no way to change one, nor to take it back. */
interface RevocationRows extends Repository<LetterRevocation, Long> {

    LetterRevocation save(LetterRevocation revocation);

    Optional<LetterRevocation> findByLetterId(long letterId);
}
