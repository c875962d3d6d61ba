package io.zhiqiao.posting;

import io.zhiqiao.indexer.taxonomy.Taxonomies;
import java.util.Comparator;
import org.springframework.stereotype.Component;

/** Listed values as records hold them; a blank one stays blank. */
@Component
class KnownValues {

    private final Taxonomies taxonomies;

    KnownValues(Taxonomies taxonomies) {
        this.taxonomies = taxonomies;
    }

    /** A value of a closed list by its Chinese name, wherever it was sent by code or English name. */
    String value(String field, String list, String sent) {
        return sent.isBlank()
                ? ""
                : taxonomies
                        .valueLists()
                        .list(list)
                        .find(sent.strip())
                        .orElseThrow(() -> ProblemIntake.refused(
                                field,
                                sent,
                                "“%s”不是 %s 的可选值。".formatted(sent, field),
                                "“%s” is not one of the values of %s.".formatted(sent, field)))
                        .zh();
    }

    String team(String sent) {
        return sent.isBlank()
                ? ""
                : taxonomies
                        .teamIndustries()
                        .find(sent.strip())
                        .orElseThrow(() -> ProblemIntake.refused(
                                "team",
                                sent,
                                "没有名为“%s”的服务队产业。".formatted(sent),
                                "There is no service team of “%s”.".formatted(sent)))
                        .name();
    }

    String district(String sent) {
        return sent.isBlank()
                ? ""
                : taxonomies
                        .districts()
                        .find(sent.strip())
                        .orElseThrow(() -> ProblemIntake.refused(
                                "district",
                                sent,
                                "没有名为“%s”的区县。".formatted(sent),
                                "There is no district “%s”.".formatted(sent)))
                        .name();
    }

    String industry(String sent) {
        if (!sent.isBlank() && taxonomies.industries().find(sent.strip()).isEmpty()) {
            throw ProblemIntake.refused(
                    "industryCode",
                    sent,
                    "“%s”不是 GB/T 4754 的行业代码。".formatted(sent),
                    "“%s” is no code of GB/T 4754.".formatted(sent));
        }
        return sent.strip();
    }

    /** The team whose industries fit the code best; blank where none does. The coordinator confirms it. */
    String suggestedTeam(String industryCode) {
        if (industryCode.isBlank()) {
            return "";
        }
        record Fit(String team, int length) {}
        return taxonomies.teamIndustries().all().stream()
                .map(team -> new Fit(
                        team.name(),
                        team.industryPrefixes().stream()
                                .filter(industryCode::startsWith)
                                .mapToInt(String::length)
                                .max()
                                .orElse(0)))
                .filter(fit -> fit.length() > 0)
                .max(Comparator.comparingInt(Fit::length))
                .map(Fit::team)
                .orElse("");
    }
}
