package io.zhiqiao.agenda;

import io.zhiqiao.lifecycle.Refusals;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.util.MultiValueMap;

/** Reads the wishes of an agenda from the fields of its page. */
final class WishesForm {

    private final MultiValueMap<String, String> fields;

    WishesForm(MultiValueMap<String, String> fields) {
        this.fields = fields;
    }

    /** The wishes; ways between stops stay as they were. */
    AgendaWishes read(AgendaWishes before) {
        return new AgendaWishes(
                number("slotMinutes"),
                pauses(),
                number("kmPerHour"),
                number("unknownWayMinutes"),
                before.ways(),
                places(),
                groups(),
                lectures());
    }

    private String text(String name) {
        var value = fields.getFirst(name);
        return value == null ? "" : value.strip();
    }

    private int number(String name) {
        var text = text(name);
        try {
            return text.isEmpty() ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw Refusals.field(
                    "number", name, "请填整数，现为“%s”。".formatted(text), "Enter a whole number, not “%s”.".formatted(text));
        }
    }

    private List<AgendaWishes.Pause> pauses() {
        var pauses = new ArrayList<AgendaWishes.Pause>();
        for (var part : text("pauses").split("[,，;；\\s]+", -1)) {
            if (!part.isBlank()) {
                var ends = part.split("[-–—~]", -1);
                if (ends.length != 2) {
                    throw unreadable("pauses", part);
                }
                pauses.add(new AgendaWishes.Pause(time(ends[0]), time(ends[1])));
            }
        }
        return pauses;
    }

    private static LocalTime time(String text) {
        try {
            var colon = text.strip().replace('：', ':');
            return LocalTime.parse(colon.length() == 4 ? "0" + colon : colon);
        } catch (DateTimeException e) {
            throw unreadable("pauses", text);
        }
    }

    private static io.zhiqiao.error.RejectedException unreadable(String field, String text) {
        return Refusals.field(
                "time",
                field,
                "看不懂“%s”。休息请写成 10:30-10:45，多段用逗号分开。".formatted(text),
                "“%s” cannot be read. Write breaks like 10:30-10:45, separated by commas.".formatted(text));
    }

    private List<AgendaWishes.ProblemPlace> places() {
        return fields.keySet().stream()
                .filter(name -> name.startsWith("stop.") && !text(name).isEmpty())
                .sorted()
                .map(name -> new AgendaWishes.ProblemPlace(name.substring("stop.".length()), text(name)))
                .toList();
    }

    private List<List<String>> groups() {
        Map<String, List<String>> groups = new TreeMap<>();
        fields.keySet().stream()
                .filter(name -> name.startsWith("group.") && !text(name).isEmpty())
                .sorted()
                .forEach(name -> groups.computeIfAbsent(text(name), key -> new ArrayList<>())
                        .add(name.substring("group.".length())));
        return groups.values().stream().filter(group -> group.size() > 1).toList();
    }

    private List<AgendaWishes.Lecture> lectures() {
        var lectures = new ArrayList<AgendaWishes.Lecture>();
        for (int at = 0; fields.containsKey("lecture" + at + ".name"); at++) {
            var prefix = "lecture" + at + ".";
            if (!text(prefix + "name").isEmpty()) {
                var speakers = fields.getOrDefault(prefix + "experts", List.of());
                lectures.add(new AgendaWishes.Lecture(
                        text(prefix + "name"),
                        text(prefix + "stop"),
                        moment(prefix + "startsAt"),
                        number(prefix + "minutes"),
                        number(prefix + "tables"),
                        number(prefix + "people"),
                        speakers.stream().filter(one -> !one.isBlank()).toList()));
            }
        }
        return lectures;
    }

    private LocalDateTime moment(String name) {
        try {
            return LocalDateTime.parse(text(name));
        } catch (DateTimeException e) {
            throw Refusals.field("time", "lectures", "请选择讲座的开始时间。", "Choose when the lecture begins.");
        }
    }
}
