package io.zhiqiao.matcher.assign.roster;

/**
 * What open seats cost: a problem with nobody more than all other open seats together, and of those a missing second
 * expert more than a missing third. Less is better; comparable within one problem only.
 */
public final class Coverage {

    private final long nobody;
    private final int mostWanted;
    private final boolean flat;

    /** Every open seat costs the same, wherever it is: for comparisons. */
    public static Coverage flat() {
        return new Coverage();
    }

    private Coverage() {
        nobody = 1;
        mostWanted = 1;
        flat = true;
    }

    /** Reads the demands of {@code problem}. */
    public Coverage(AssignmentProblem problem) {
        mostWanted =
                problem.demands().stream().mapToInt(Integer::intValue).max().orElse(1);
        flat = false;
        long others = 0;
        for (int demand : problem.demands()) {
            for (int seat = 2; seat <= demand; seat++) {
                others += costOfOther(seat);
            }
        }
        nobody = others + 1;
    }

    /** What it costs that a problem has only {@code seat - 1} experts and not {@code seat}; more for earlier seats. */
    public long costOfSeat(int seat) {
        return seat == 1 ? nobody : costOfOther(seat);
    }

    /** What it costs that a problem has {@code served} of {@code demand} experts. */
    public long cost(int served, int demand) {
        long cost = 0;
        for (int seat = served + 1; seat <= demand; seat++) {
            cost += costOfSeat(seat);
        }
        return cost;
    }

    private long costOfOther(int seat) {
        return flat ? 1 : mostWanted - seat + 1L;
    }
}
