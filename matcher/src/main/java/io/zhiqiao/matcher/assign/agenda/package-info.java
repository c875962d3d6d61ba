/**
 * Puts the meetings of an event into time and place: which problem meets its experts at which stop, at which table, in which slot.
 *
 * <p>{@link io.zhiqiao.matcher.assign.agenda.AgendaSolver} is the flow in one method. What is asked is an
 * {@link io.zhiqiao.matcher.assign.agenda.AgendaProblem}, what is answered an {@link io.zhiqiao.matcher.assign.agenda.Agenda};
 * {@link io.zhiqiao.matcher.assign.agenda.AgendaCheck} says what is wrong with any agenda, whoever made it.
 *
 * <p>Experts, firms, stops and half-days are numbers here, places in the lists of the problem.
 */
@NamedInterface("assign.agenda")
@NullMarked
package io.zhiqiao.matcher.assign.agenda;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
