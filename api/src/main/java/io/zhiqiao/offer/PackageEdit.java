package io.zhiqiao.offer;

import io.zhiqiao.lifecycle.Refusals;
import io.zhiqiao.offer.ServicePackage.PackageStep;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is changed in a template.
 *
 * @param provider who provides it
 * @param priceRule how its price is computed
 * @param price 万元, 万元 a day, or percent; 0 to 100,000
 * @param steps in their order, 1 to 20
 */
public record PackageEdit(String provider, PriceRule priceRule, BigDecimal price, List<PackageStep> steps) {

    static final int MOST_DAYS = 250;

    private static final int MOST_STEPS = 20;
    private static final int NAME_CHARS = 200;
    private static final int ROLE_CHARS = 100;
    private static final BigDecimal MOST = BigDecimal.valueOf(100_000);
    private static final String BAR = "|";

    /**
     * Checks the values.
     *
     * @throws io.zhiqiao.error.RejectedException (422) if one cannot be taken
     */
    public PackageEdit {
        steps = List.copyOf(steps);
        if (price.signum() < 0 || price.compareTo(MOST) > 0) {
            throw Refusals.field("range", "price", "价格应在 0 到 100000 之间。", "The price must be between 0 and 100,000.");
        }
        if (provider.isBlank() || provider.length() > NAME_CHARS) {
            throw Refusals.field(
                    "required", "provider", "请写明由谁提供（至多 200 字）。", "Say who provides it (at most 200 characters).");
        }
        if (steps.isEmpty() || steps.size() > MOST_STEPS) {
            throw Refusals.field("steps", "steps", "请写 1 到 20 个步骤。", "Write 1 to 20 steps.");
        }
        steps.forEach(step -> check(step.name(), step.role(), step.document(), step.days()));
    }

    static void check(String name, String role, String document, int days) {
        if (name.isBlank()
                || name.length() > NAME_CHARS
                || role.length() > ROLE_CHARS
                || document.length() > NAME_CHARS
                || days < 1
                || days > MOST_DAYS) {
            throw Refusals.field(
                    "steps",
                    "steps",
                    "步骤“%s”不完整：要有名称，天数在 1 到 %d 之间，各项不超过 200 字。".formatted(name, MOST_DAYS),
                    "The step “%s” is not complete: it needs a name, 1 to %d days, and at most 200 characters in each part."
                            .formatted(name, MOST_DAYS));
        }
    }

    /** Steps as they are typed: one a line, name | role | document | days. */
    static List<PackageStep> steps(String typed) {
        var steps = new ArrayList<PackageStep>();
        for (var line : typed.lines().filter(one -> !one.isBlank()).toList()) {
            var cells = line.replace('｜', '|').split("\\|", -1);
            if (cells.length != 4 || !cells[3].strip().matches("\\d{1,3}")) {
                throw Refusals.field(
                        "steps",
                        "steps",
                        "这一行读不懂：“%s”。请写成：步骤 | 谁来做 | 产出文件（可空） | 天数。".formatted(line),
                        "This line cannot be read: “%s”. Write: step | who | document (may be empty) | days."
                                .formatted(line));
            }
            steps.add(new PackageStep(
                    cells[0].strip(), cells[1].strip(), cells[2].strip(), Integer.parseInt(cells[3].strip())));
        }
        return steps;
    }

    /** The same back, for the form. */
    static String typed(List<PackageStep> steps) {
        return steps.stream()
                .map(step -> String.join(" " + BAR + " ", step.name(), step.role(), step.document(), step.days() + ""))
                .collect(Collectors.joining("\n"));
    }
}
