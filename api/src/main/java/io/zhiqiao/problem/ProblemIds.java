package io.zhiqiao.problem;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Ids of problems that are posted here; random, so that nobody can guess another's, and easy to read out. */
@Component
public class ProblemIds {

    /** Without letters and digits that look alike. */
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int CHARS = 10;

    private final SecureRandom random = new SecureRandom();

    /** An id that no problem has. */
    public String next() {
        return random.ints(CHARS, 0, LETTERS.length())
                .mapToObj(at -> LETTERS.substring(at, at + 1))
                .collect(Collectors.joining("", "P-", ""));
    }
}
