package io.zhiqiao.matcher.assign.agenda;

import java.util.SplittableRandom;

/**
 * Moves meetings about until little can be gained, by simulated annealing: a change for the worse is kept the less likely the worse it
 * is and the later it comes.
 *
 * <p>Three kinds of change: a meeting goes anywhere; a meeting goes beside another one of one of its experts; two meetings change places.
 * Those driven out look for a free place at once. Deterministic for a seed, a number of rounds and a search that was not stopped. Cost of
 * a round: proportional to the engagements of the experts of the meetings that were moved.
 */
final class Annealing {

    private static final double PER_UNPLACED = 400;
    private static final double PER_WAITING = 24;
    private static final double PER_MOVE = 8;
    private static final double PER_LATENESS = 0.05;
    private static final double WARM = 30;
    private static final double COLD = 0.04;
    private static final int TRIES_OF_DRIVEN_OUT = 12;
    private static final int LOOK_EVERY = 1024;

    private final AgendaProblem problem;
    private final Places places;
    private final Draft draft;
    private final SplittableRandom random;
    private final int[] movable;
    private int[] best;
    private AgendaCost bestCost;

    Annealing(AgendaProblem problem, Places places, long seed) {
        this.problem = problem;
        this.places = places;
        random = new SplittableRandom(seed);
        draft = new Draft(problem, places);
        movable = java.util.stream.IntStream.range(0, problem.meetings().size())
                .filter(which -> places.count(which) > 0 && !draft.isFixed(which))
                .toArray();
        placeFixed();
        best = draft.allPlaces();
        bestCost = draft.cost();
    }

    private void placeFixed() {
        for (int which = 0; which < problem.meetings().size(); which++) {
            if (draft.isFixed(which) && places.count(which) > 0 && draft.isFree(which, 0)) {
                draft.put(which, 0);
            }
        }
        draft.settle();
    }

    /** Asked now and then, with the share of the rounds that is done. */
    interface Watch {
        boolean goesOn(double done);
    }

    /** Searches for so many rounds from where it stands. */
    void run(int rounds, Watch watch) {
        if (movable.length == 0) {
            return;
        }
        double now = weighed();
        for (int round = 0; round < rounds; round++) {
            if (round % LOOK_EVERY == 0 && !watch.goesOn(round / (double) rounds)) {
                return;
            }
            double heat = WARM * Math.pow(COLD / WARM, round / (double) rounds);
            draft.begin();
            boolean done = change();
            draft.settle();
            double then = weighed();
            if (!done || (then > now && random.nextDouble() >= Math.exp((now - then) / heat))) {
                draft.undo();
            } else {
                now = then;
                keepIfBest();
            }
        }
    }

    /** Goes back to the best so far. */
    void backToBest() {
        draft.copy(best);
    }

    /** Begins from these places. */
    void from(int[] others) {
        draft.copy(others);
        keepIfBest();
    }

    int[] best() {
        return best.clone();
    }

    AgendaCost bestCost() {
        return bestCost;
    }

    private double weighed() {
        return draft.weighed(PER_UNPLACED, PER_WAITING, PER_MOVE, PER_LATENESS);
    }

    private void keepIfBest() {
        var cost = draft.cost();
        if (cost.compareTo(bestCost) < 0) {
            bestCost = cost;
            best = draft.allPlaces();
        }
    }

    private boolean change() {
        int which = movable[random.nextInt(movable.length)];
        int kind = random.nextInt(8);
        if (kind == 0) {
            return swap(which, movable[random.nextInt(movable.length)]);
        }
        int place = kind < 5 ? beside(which) : -1;
        if (place < 0) {
            place = random.nextInt(places.count(which));
        }
        return place != draft.place(which) && draft.put(which, place) && housed();
    }

    private boolean swap(int one, int other) {
        int first = draft.place(one);
        int second = draft.place(other);
        if (one == other || first < 0 || second < 0) {
            return false;
        }
        int ofOne = places.find(one, places.stop(other, second), places.slot(other, second));
        int ofOther = places.find(other, places.stop(one, first), places.slot(one, first));
        if (ofOne < 0 || ofOther < 0) {
            return false;
        }
        draft.take(other);
        return draft.put(one, ofOne) && draft.put(other, ofOther) && housed();
    }

    /** A place just before or after another meeting of one of its experts; negative if there is none. */
    private int beside(int which) {
        var experts = problem.meetings().get(which).experts();
        if (experts.isEmpty()) {
            return -1;
        }
        var others = draft.meetingsOf(experts.get(random.nextInt(experts.size())));
        int other = others[random.nextInt(others.length)];
        if (other == which || draft.place(other) < 0) {
            return -1;
        }
        int slot = places.slot(other, draft.place(other));
        int beside = random.nextBoolean()
                ? slot + problem.meetings().get(other).slots()
                : slot - problem.meetings().get(which).slots();
        int place = places.find(which, places.stop(other, draft.place(other)), beside);
        if (place >= 0) {
            return place;
        }
        var stops = problem.meetings().get(which).stops();
        int away = random.nextInt(3) - 1;
        return places.find(which, stops.get(random.nextInt(stops.size())), beside + away);
    }

    private boolean housed() {
        int entry = draft.drivenOut(0);
        while (entry >= 0) {
            house(draft.meetingOf(entry));
            entry = draft.drivenOut(entry + 1);
        }
        return true;
    }

    private void house(int which) {
        if (places.count(which) == 0) {
            return;
        }
        for (int attempt = 0; attempt < TRIES_OF_DRIVEN_OUT; attempt++) {
            int place = random.nextInt(places.count(which));
            if (draft.isFree(which, place)) {
                draft.put(which, place);
                return;
            }
        }
    }
}
