package io.zhiqiao.run;

/**
 * How far a run is.
 *
 * @param <P> the kind of progress
 */
public interface RunProgress<P extends RunProgress<P>> {

    /** Whether somebody does not want to wait longer. */
    boolean stopping();

    /** The same, when somebody does not want to wait longer. */
    P stop();
}
