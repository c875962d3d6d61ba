/**
 * The agenda of a county tour (日程): which problem meets its experts at which stop, at which table, when; and what became of each
 * meeting. Read in this order: {@link io.zhiqiao.agenda.Meeting} and {@link io.zhiqiao.agenda.MeetingLifeCycle}, {@link
 * io.zhiqiao.agenda.Meetings} (steps and places), {@code MeetingIntake} (from the roster), {@code AskedAgenda} (the question for {@code
 * matcher.assign.agenda}), {@code AgendaRuns} (in the background), {@link io.zhiqiao.agenda.Agendas} (what the office does with it).
 *
 * <p>Invariant: nothing is moved unless a person moves it or takes a run into use; after the tour was locked nothing moves without a
 * reason, and whoever is affected reads it.
 */
@ApplicationModule(displayName = "Agendas")
@NullMarked
package io.zhiqiao.agenda;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
