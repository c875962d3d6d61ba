package io.zhiqiao.indexer.corpus;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An expert (专家) as the pool knows the person; what (s)he has done is {@link Evidence} of its own.
 *
 * @param id identity over all sources
 * @param name how the person is called
 * @param employment where the person works and worked
 * @param expertise what the person works on
 * @param service where, when and how often the person can serve
 * @param standing state in the pool, and what the person agreed to
 * @param ties organisations that the person must not judge or serve
 * @param contact how to reach the person; sensitive
 */
public record Expert(
        ExpertId id,
        Name name,
        Employment employment,
        Expertise expertise,
        Service service,
        Standing standing,
        Ties ties,
        Contact contact) {

    /** The same expert without the data that only the two matched sides may see. */
    public Expert withoutContact() {
        return new Expert(id, name, employment, expertise, service, standing, ties, Contact.NONE);
    }

    /**
     * How a person is called.
     *
     * @param display the name in its own order; never blank
     * @param former earlier names
     * @param latin the name in Latin letters as it stands on publications; may be empty
     */
    public record Name(String display, List<String> former, String latin) {
        public Name {
            if (display.isBlank()) {
                throw new IllegalArgumentException(
                        "专家的姓名（%1$s）不能为空。\nThe display name (%s) of an expert must not be blank.".formatted(display));
            }
            former = List.copyOf(former);
        }
    }

    /**
     * Where a person works and worked.
     *
     * @param organisation present employer
     * @param department part of the employer; may be empty
     * @param post office held; may be empty
     * @param title professional title 职称; may be empty
     * @param degree may be empty
     * @param history former employers, for the look-back of the conflict rule
     */
    public record Employment(
            OrganisationRef organisation,
            String department,
            String post,
            String title,
            String degree,
            List<Affiliation> history) {
        public Employment {
            history = List.copyOf(history);
        }
    }

    /** A former employer and the time there. */
    public record Affiliation(OrganisationRef organisation, Period period) {}

    /**
     * What a person works on.
     *
     * @param kind 技术, 管理, 知识产权, 投融资 …; may be empty
     * @param disciplineCodes GB/T 13745
     * @param industryCodes GB/T 4754
     * @param ipcSubclasses IPC, four characters each
     * @param teamIndustries names of the service teams' industries, own one first
     * @param researchInterests what the person works on, in own words
     * @param strengths what the person can do for a firm; may be empty
     * @param keywordsZh Chinese key words
     * @param keywordsEn English key words
     * @param problemTypes 工艺, 材料, 装备 …
     * @param serviceModes 现场诊断, 远程咨询 …
     */
    public record Expertise(
            String kind,
            List<String> disciplineCodes,
            List<String> industryCodes,
            List<String> ipcSubclasses,
            List<String> teamIndustries,
            String researchInterests,
            String strengths,
            List<String> keywordsZh,
            List<String> keywordsEn,
            List<String> problemTypes,
            List<String> serviceModes) {
        public Expertise {
            disciplineCodes = List.copyOf(disciplineCodes);
            industryCodes = List.copyOf(industryCodes);
            ipcSubclasses = List.copyOf(ipcSubclasses);
            teamIndustries = List.copyOf(teamIndustries);
            keywordsZh = List.copyOf(keywordsZh);
            keywordsEn = List.copyOf(keywordsEn);
            problemTypes = List.copyOf(problemTypes);
            serviceModes = List.copyOf(serviceModes);
        }
    }

    /**
     * Where, when and how often a person can serve.
     *
     * @param district base district; may be empty
     * @param servedDistricts districts served; empty for all
     * @param leave days on which the person is away
     * @param annualCap services a year at most, over all programmes; null where nobody asked
     * @param usedThisYear services so far this year; null where nobody counted
     * @param own what of it the person or the service itself said, which a file does not overwrite; null for nothing
     */
    public record Service(
            String district,
            List<String> servedDistricts,
            List<Period> leave,
            @Nullable Integer annualCap,
            @Nullable Integer usedThisYear,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Own own) {

        /** As a file says it. */
        public Service(
                String district,
                List<String> servedDistricts,
                List<Period> leave,
                @Nullable Integer annualCap,
                @Nullable Integer usedThisYear) {
            this(district, servedDistricts, leave, annualCap, usedThisYear, null);
        }

        public Service {
            servedDistricts = List.copyOf(servedDistricts);
            leave = List.copyOf(leave);
            if (annualCap != null && annualCap < 0) {
                throw new IllegalArgumentException(
                        "年度服务上限（%1$d）不能小于 0。\nThe annualCap (%d) must not be negative.".formatted(annualCap));
            }
            if (usedThisYear != null && usedThisYear < 0) {
                throw new IllegalArgumentException(
                        "本年已服务（%1$d）不能小于 0。\nThe usedThisYear (%d) must not be negative.".formatted(usedThisYear));
            }
        }
    }

    /**
     * What is better known here than in any file.
     *
     * @param limits whether the person set leave, annual cap and pause
     * @param countedYear year of which the service counts what is used; null where it counted nothing
     */
    public record Own(boolean limits, @Nullable Integer countedYear) {

        /** Nothing so far. */
        public static final Own NOTHING = new Own(false, null);

        /** The person set the limits. */
        public Own withLimits() {
            return new Own(true, countedYear);
        }

        /** The service counts that year. */
        public Own counting(int year) {
            return new Own(limits, year);
        }
    }

    /**
     * The state of a person in the pool, and what (s)he agreed to.
     *
     * @param poolStatus state in the pool; null where the source does not say
     * @param termUntil last day of the appointment; null for an open one
     * @param verifiedOn when the profile was last checked; null for never
     * @param consents what the person agreed to; null where nobody asked
     */
    public record Standing(
            @Nullable PoolStatus poolStatus,
            @Nullable LocalDate termUntil,
            @Nullable LocalDate verifiedOn,
            @Nullable Set<Consent> consents) {
        public Standing {
            // In the order of the enum, so that the same record is always written the same way.
            consents = consents == null ? null : Collections.unmodifiableSet(inOrder(consents));
        }

        private static EnumSet<Consent> inOrder(Set<Consent> consents) {
            var inOrder = EnumSet.noneOf(Consent.class);
            inOrder.addAll(consents);
            return inOrder;
        }
    }

    /**
     * Organisations that a person must not judge or serve.
     *
     * @param avoidOrganisations organisations that the person asked to avoid
     * @param outsideRoles equity, board and adviser roles; null where the person has not declared any or none (无)
     */
    public record Ties(
            List<OrganisationRef> avoidOrganisations,
            @Nullable List<OutsideRole> outsideRoles) {
        public Ties {
            avoidOrganisations = List.copyOf(avoidOrganisations);
            outsideRoles = outsideRoles == null ? null : List.copyOf(outsideRoles);
        }
    }

    /**
     * A paid or owning role outside the own employer.
     *
     * @param organisation where
     * @param role what: 股权, 董事, 顾问 …
     */
    public record OutsideRole(OrganisationRef organisation, String role) {}

    /**
     * Sensitive: never indexed, never logged, never in an answer.
     *
     * @param mobile may be empty
     * @param email may be empty
     */
    public record Contact(String mobile, String email) {

        /** No contact data. */
        public static final Contact NONE = new Contact("", "");

        /** Keeps the data out of logs. */
        @Override
        public String toString() {
            return "Contact[…]";
        }
    }
}
