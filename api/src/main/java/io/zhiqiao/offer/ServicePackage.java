package io.zhiqiao.offer;

import io.zhiqiao.language.Sentence;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One version of a template of a package (套餐模板).
 *
 * @param packageId of code and version
 * @param code what all versions have in common
 * @param packageVersion from 1
 * @param name Chinese name
 * @param nameEn English name
 * @param need for whom, in Chinese
 * @param needEn for whom, in English
 * @param provider who provides it: service centre, makers' home, another organisation
 * @param trlFrom least technology readiness that it is for, 1 to 9
 * @param trlTo greatest
 * @param kinds kinds of problems that it is for, one a line; empty for all
 * @param words words in a problem that speak for it, one a line
 * @param priceRule how its price is computed
 * @param price 万元, 万元 a day, or percent
 * @param offered whether it is the version that is offered today
 * @param madeBy login
 * @param madeAt when
 * @param steps in their order
 * @param version grows with each change; 0 before it is written
 */
@Table("service_package")
public record ServicePackage(
        @Id String packageId,
        String code,
        int packageVersion,
        String name,
        String nameEn,
        String need,
        String needEn,
        String provider,
        int trlFrom,
        int trlTo,
        String kinds,
        String words,
        PriceRule priceRule,
        BigDecimal price,
        boolean offered,
        String madeBy,
        Instant madeAt,

        @MappedCollection(idColumn = "package_id", keyColumn = "place")
        List<PackageStep> steps,

        @Version long version) {

    /** Copies the steps. */
    public ServicePackage {
        steps = List.copyOf(steps);
    }

    /** What it is called. */
    public Sentence title() {
        return new Sentence(name, nameEn);
    }

    /** For whom it is. */
    public Sentence purpose() {
        return new Sentence(need, needEn);
    }

    List<String> kindList() {
        return kinds.lines().toList();
    }

    List<String> wordList() {
        return words.lines().toList();
    }

    /** Working days of all steps. */
    public int days() {
        return steps.stream().mapToInt(PackageStep::days).sum();
    }

    ServicePackage noLongerOffered() {
        return new ServicePackage(
                packageId,
                code,
                packageVersion,
                name,
                nameEn,
                need,
                needEn,
                provider,
                trlFrom,
                trlTo,
                kinds,
                words,
                priceRule,
                price,
                false,
                madeBy,
                madeAt,
                steps,
                version);
    }

    /** The next version with another provider, price and steps. */
    ServicePackage next(PackageEdit edit, String login, Instant now) {
        var number = packageVersion + 1;
        return new ServicePackage(
                idOf(code, number),
                code,
                number,
                name,
                nameEn,
                need,
                needEn,
                edit.provider(),
                trlFrom,
                trlTo,
                kinds,
                words,
                edit.priceRule(),
                edit.price(),
                true,
                login,
                now,
                edit.steps(),
                0);
    }

    static String idOf(String code, int number) {
        return code + "-" + number;
    }

    /**
     * A step of a template.
     *
     * @param name what is done
     * @param role who does it
     * @param document what it has to bring; may be empty
     * @param days working days, at least 1
     */
    @Table("service_package_step")
    public record PackageStep(String name, String role, String document, int days) {}
}
