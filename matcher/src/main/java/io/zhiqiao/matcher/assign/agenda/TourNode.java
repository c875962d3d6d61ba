package io.zhiqiao.matcher.assign.agenda;

import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.BitSet;

/** What an expert does on the own tour: a meeting that is still to be placed, or a block that stands. */
sealed interface TourNode {

    /** Whether it is on the tour at all. */
    Literal placed();

    LinearExpr start();

    LinearExpr halfDay();

    LinearExpr stop();

    /** Slots that it takes. */
    int length();

    /** The stops at which it could be. */
    BitSet stops();

    /** How many slots a way from one stop to another could take after it. */
    BitSet ways(int from, int to);

    Literal isAt(int stop);

    /** Whether it is at a stop at such a time that the way to another one takes so many slots. */
    Literal isAtWithWay(int from, int to, int way);

    /** A meeting. */
    record OfMeeting(int which, AgendaProblem problem, Places places, MeetingVariables variables) implements TourNode {

        @Override
        public Literal placed() {
            return variables.placed(which);
        }

        @Override
        public LinearExpr start() {
            return variables.start(which);
        }

        @Override
        public LinearExpr halfDay() {
            return variables.halfDay(which);
        }

        @Override
        public LinearExpr stop() {
            return variables.stop(which);
        }

        @Override
        public int length() {
            return problem.meetings().get(which).slots();
        }

        @Override
        public BitSet stops() {
            var stops = new BitSet();
            for (int place = 0; place < places.count(which); place++) {
                stops.set(places.stop(which, place));
            }
            return stops;
        }

        @Override
        public BitSet ways(int from, int to) {
            var ways = new BitSet();
            for (int place = 0; place < places.count(which); place++) {
                if (places.stop(which, place) == from) {
                    ways.set(variables.wayFrom(which, place, to));
                }
            }
            return ways;
        }

        @Override
        public Literal isAt(int stop) {
            return variables.isAt(which, stop);
        }

        @Override
        public Literal isAtWithWay(int from, int to, int way) {
            return variables.isAtWithWay(which, from, to, way);
        }
    }

    /** A block. */
    record OfBlock(FixedBlock block, AgendaProblem problem, Literal always) implements TourNode {

        @Override
        public Literal placed() {
            return always;
        }

        @Override
        public LinearExpr start() {
            return LinearExpr.constant(block.slot());
        }

        @Override
        public LinearExpr halfDay() {
            return LinearExpr.constant(problem.halfDay(block.slot()));
        }

        @Override
        public LinearExpr stop() {
            return LinearExpr.constant(block.stop());
        }

        @Override
        public int length() {
            return block.slots();
        }

        @Override
        public BitSet stops() {
            return only(block.stop());
        }

        @Override
        public BitSet ways(int from, int to) {
            return only(problem.wayInSlots(block.lastSlot(), from, to));
        }

        private static BitSet only(int bit) {
            var only = new BitSet();
            only.set(bit);
            return only;
        }

        @Override
        public Literal isAt(int stop) {
            return always;
        }

        @Override
        public Literal isAtWithWay(int from, int to, int way) {
            return always;
        }
    }
}
