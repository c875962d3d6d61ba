package io.zhiqiao.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules that the office sets for the roster of a tour; demands stand with the problems, pins and bans by themselves.
 *
 * @param mostPerExpert how many problems one expert may have at this tour, 1 to {@value #MOST_PER_EXPERT}
 * @param mostExperts how many experts there may be in all, at least 1; null for any number
 * @param fair whether the worst-off problem comes before the total
 * @param leaderTitles professional titles of those who may lead a group; each problem then keeps a seat for one of them;
 *     empty where groups need no leader
 * @param quotas how many of which experts
 */
public record RosterWishes(
        int mostPerExpert,
        @Nullable Integer mostExperts,
        boolean fair,
        List<String> leaderTitles,
        List<QuotaWish> quotas) {

    /** The greatest {@link #mostPerExpert()}. */
    public static final int MOST_PER_EXPERT = 20;

    /** What holds until somebody sets something else. */
    public static final RosterWishes USUAL = new RosterWishes(2, null, true, List.of(), List.of());

    /** Copies the lists. */
    public RosterWishes {
        leaderTitles = List.copyOf(leaderTitles);
        quotas = List.copyOf(quotas);
    }
}
