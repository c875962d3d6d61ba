package io.zhiqiao.offer;

import io.zhiqiao.engine.ZhiqiaoSettings;
import io.zhiqiao.offer.ServicePackage.PackageStep;
import io.zhiqiao.quality.SentenceFile;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in the templates of {@code config/packages} that there are none of yet; what was changed on the page stays. */
@Component
class PackageFiles {

    private static final int COLUMNS = 12;
    private static final int STEP_COLUMNS = 5;

    private final PackageRows rows;
    private final ZhiqiaoSettings settings;
    private final Clock clock;

    PackageFiles(PackageRows rows, ZhiqiaoSettings settings, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional
    public void take() {
        var folder = settings.config().resolve("packages");
        var steps = SentenceFile.read(folder.resolve("steps.tsv"), STEP_COLUMNS);
        SentenceFile.read(folder.resolve("packages.tsv"), COLUMNS).stream()
                .filter(cells -> !rows.existsByCode(cells.getFirst()))
                .forEach(cells -> rows.save(first(cells, stepsOf(cells.getFirst(), steps))));
    }

    private static List<PackageStep> stepsOf(String code, List<List<String>> steps) {
        return steps.stream()
                .filter(cells -> cells.getFirst().equals(code))
                .map(cells -> new PackageStep(cells.get(1), cells.get(2), cells.get(3), Integer.parseInt(cells.get(4))))
                .toList();
    }

    private ServicePackage first(List<String> cells, List<PackageStep> steps) {
        return new ServicePackage(
                ServicePackage.idOf(cells.get(0), 1),
                cells.get(0),
                1,
                cells.get(1),
                cells.get(2),
                cells.get(3),
                cells.get(4),
                cells.get(5),
                Integer.parseInt(cells.get(6)),
                Integer.parseInt(cells.get(7)),
                cells.get(8).replace('、', '\n'),
                cells.get(9).replace('、', '\n'),
                PriceRule.valueOf(cells.get(10)),
                new BigDecimal(cells.get(11)),
                true,
                "config",
                clock.instant(),
                steps,
                0);
    }
}
