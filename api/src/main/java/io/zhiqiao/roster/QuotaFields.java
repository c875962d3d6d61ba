package io.zhiqiao.roster;

import io.zhiqiao.lifecycle.Refusals;
import io.zhiqiao.matcher.assign.roster.Quota;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the quotas from the numbered fields of a form. */
final class QuotaFields {

    private QuotaFields() {}

    /**
     * The quotas; a line without a group is none.
     *
     * @throws io.zhiqiao.error.RejectedException (422) if a field cannot be read
     */
    static List<WishesForm.QuotaForm> read(Map<String, String> fields) {
        var quotas = new ArrayList<WishesForm.QuotaForm>();
        for (var at = 0; fields.containsKey("group" + at); at++) {
            if (!text(fields, "group" + at).isEmpty()) {
                var group = one(QuotaGroup.values(), fields, "group" + at);
                quotas.add(new WishesForm.QuotaForm(
                        group,
                        text(fields, valueField(group) + at),
                        number(fields, "atLeast" + at),
                        number(fields, "atMost" + at),
                        one(Quota.Scope.values(), fields, "scope" + at)));
            }
        }
        return quotas;
    }

    private static String valueField(QuotaGroup group) {
        return switch (group) {
            case TITLE -> "title";
            case KIND -> "kind";
            case INSTITUTION, FROM_INDUSTRY -> "institution";
        };
    }

    private static String text(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "").strip();
    }

    private static <E extends Enum<E>> E one(E[] values, Map<String, String> fields, String name) {
        var text = text(fields, name);
        return Arrays.stream(values)
                .filter(value -> value.name().equals(text))
                .findFirst()
                .orElseThrow(() -> Refusals.field(
                        "unknown-value",
                        name,
                        "“%s”不是可选值，请从列表中选择。".formatted(text),
                        "“%s” is none of the values: choose one of the list.".formatted(text)));
    }

    private static @Nullable Integer number(Map<String, String> fields, String name) {
        var text = text(fields, name);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,4}")) {
            throw Refusals.field(
                    "number", name, "“%s”请填整数。".formatted(text), "“%s” must be a whole number.".formatted(text));
        }
        return Integer.valueOf(text);
    }
}
