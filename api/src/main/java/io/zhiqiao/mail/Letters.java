package io.zhiqiao.mail;

import java.time.Instant;
import java.util.List;

/**
 * Letters of one kind of record, as their sending needs them.
 *
 * @param <L> a letter as it is kept, with a version
 */
public interface Letters<L> {

    /** Those in a state whose next try is not after a time, in the order in which they were written. */
    List<L> due(LetterState state, Instant until);

    /** How far a letter has come. */
    Sending sending(L letter);

    /** The letter with what became of it. */
    L with(L letter, Sending sending);

    /**
     * Keeps it.
     *
     * @throws org.springframework.dao.OptimisticLockingFailureException if somebody changed it meanwhile
     */
    L save(L letter);

    /** What goes out. */
    Mail mail(L letter);
}
