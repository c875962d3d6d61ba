package io.zhiqiao.letter;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The letters; there is no way to change one. */
interface LetterRows extends Repository<IssuedLetter, Long> {

    IssuedLetter save(IssuedLetter letter);

    Optional<IssuedLetter> findById(Long letterId);

    Optional<IssuedLetter> findByCode(String code);

    Optional<IssuedLetter> findByExpertIdAndRequestKey(String expertId, String requestKey);

    List<IssuedLetter> findByExpertIdOrderByLetterIdDesc(String expertId);
}
