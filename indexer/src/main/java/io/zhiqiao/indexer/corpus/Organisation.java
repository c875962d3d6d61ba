package io.zhiqiao.indexer.corpus;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An organisation (单位): an enterprise that posts problems, or a place where experts work.
 *
 * @param id identity
 * @param name never blank
 * @param kind 企业, 高校, 院所, 学会 …
 * @param creditCode unified social credit code (GB 32100); empty where the source has none
 * @param tags 高企, 专精特新 …
 * @param industryCode GB/T 4754; may be empty
 * @param district may be empty
 * @param park may be empty
 * @param group name of the parent group; may be empty
 * @param rivals organisations that it declared as its rivals
 * @param patentAccount state of its account in the patent database
 * @param contact sensitive; may be empty
 */
public record Organisation(
        OrganisationId id,
        String name,
        String kind,
        String creditCode,
        List<String> tags,
        String industryCode,
        String district,
        String park,
        String group,
        List<OrganisationRef> rivals,
        PatentAccount patentAccount,
        String contact) {

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if {@code name} is blank
     */
    public Organisation {
        if (name.isBlank()) {
            throw new IllegalArgumentException(
                    "单位（%1$s）的名称不能为空。\nThe name of the organisation (%s) must not be blank.".formatted(id));
        }
        tags = List.copyOf(tags);
        rivals = List.copyOf(rivals);
    }

    /** Keeps the contact out of logs. */
    @Override
    public String toString() {
        return "Organisation[id=%s, name=%s, …]".formatted(id, name);
    }

    /** How other records name this one. */
    public OrganisationRef ref() {
        return new OrganisationRef(id, name);
    }

    /**
     * The account of an organisation in the patent database.
     *
     * @param status 已注册, 未注册, 试用; may be empty
     * @param usageConsent whether its usage may feed matching; null where nobody asked
     */
    public record PatentAccount(String status, @Nullable Boolean usageConsent) {}
}
