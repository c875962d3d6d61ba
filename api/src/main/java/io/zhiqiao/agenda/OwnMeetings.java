package io.zhiqiao.agenda;

import io.zhiqiao.account.Person;
import io.zhiqiao.account.Role;
import io.zhiqiao.tour.Tours;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The meetings of one expert or one firm, once the agenda is settled: before, times still change. */
@Component
class OwnMeetings {

    private final Meetings meetings;
    private final Tours tours;

    OwnMeetings(Meetings meetings, Tours tours) {
        this.meetings = meetings;
        this.tours = tours;
    }

    /** Those of whoever asks, in the order of time. */
    @Transactional(readOnly = true)
    public List<Meetings.Reached> of(Person person) {
        var all = new LinkedHashMap<String, Meetings.Reached>();
        var expertId = person.expertId();
        var organisationId = person.organisationId();
        if (person.is(Role.EXPERT) && expertId != null) {
            reached(ofExpert(expertId), Role.EXPERT)
                    .forEach(one -> all.put(one.meeting().meetingId(), one));
        }
        if (person.is(Role.ENTERPRISE) && organisationId != null) {
            reached(ofFirm(organisationId), Role.ENTERPRISE)
                    .forEach(one -> all.putIfAbsent(one.meeting().meetingId(), one));
        }
        return List.copyOf(all.values());
    }

    /** The settled meetings of an expert. */
    @Transactional(readOnly = true)
    public List<Meeting> ofExpert(String expertId) {
        return settled(meetings.ofExpert(expertId));
    }

    /** The settled meetings of a firm. */
    @Transactional(readOnly = true)
    public List<Meeting> ofFirm(String organisationId) {
        return settled(meetings.ofFirm(organisationId));
    }

    private static List<Meeting> settled(List<Meeting> all) {
        return all.stream()
                .filter(meeting -> meeting.place() != null)
                .filter(meeting ->
                        meeting.state() != MeetingState.REQUESTED && meeting.state() != MeetingState.ACCEPTED)
                .toList();
    }

    private List<Meetings.Reached> reached(List<Meeting> all, Role role) {
        var reached = new ArrayList<Meetings.Reached>();
        for (var meeting : all) {
            tours.known(meeting.tourId())
                    .ifPresent(tour -> reached.add(new Meetings.Reached(meeting, tour, Set.of(role))));
        }
        return reached;
    }
}
