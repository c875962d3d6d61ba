package io.zhiqiao.indexer.corpus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes experts for tests: active, all consents given, nothing against them, unless said otherwise. */
public final class ExpertDraft {

    private final ExpertId id;
    private final String name;
    private OrganisationRef employer;
    private final List<Expert.Affiliation> history = new ArrayList<>();
    private final List<OrganisationRef> avoided = new ArrayList<>();
    private final List<Period> leave = new ArrayList<>();
    private final List<String> keywords = new ArrayList<>();
    private final List<String> serviceModes = new ArrayList<>();
    private @Nullable List<Expert.OutsideRole> outsideRoles = List.of();
    private @Nullable Set<Consent> consents = SampleCorpus.allConsents();
    private @Nullable PoolStatus poolStatus = PoolStatus.ACTIVE;
    private @Nullable LocalDate termUntil;
    private @Nullable Integer annualCap = 6;
    private @Nullable Integer usedThisYear = 0;
    private String interests = "";
    private String strengths = "";
    private List<String> industryCodes = List.of();
    private List<String> ipcSubclasses = List.of();
    private List<String> teams = List.of();
    private String district = "";
    private String title = "";

    private ExpertDraft(String id, String name, OrganisationRef employer) {
        this.id = new ExpertId(id);
        this.name = name;
        this.employer = employer;
    }

    /** A person who works at {@code employer}. */
    public static ExpertDraft of(String id, String name, Organisation employer) {
        return new ExpertDraft(id, name, employer.ref());
    }

    /** Works at another place, which may lack an id. */
    public ExpertDraft employer(OrganisationRef other) {
        employer = other;
        return this;
    }

    /** Worked somewhere before. */
    public ExpertDraft workedAt(OrganisationRef former, @Nullable LocalDate from, @Nullable LocalDate to) {
        history.add(new Expert.Affiliation(former, new Period(from, to)));
        return this;
    }

    /** Asked to avoid an organisation. */
    public ExpertDraft avoids(OrganisationRef organisation) {
        avoided.add(organisation);
        return this;
    }

    /** Is away, both days included. */
    public ExpertDraft away(@Nullable LocalDate from, @Nullable LocalDate to) {
        leave.add(new Period(from, to));
        return this;
    }

    /** Declared roles; null for a person who declared nothing. */
    public ExpertDraft roles(@Nullable List<Expert.OutsideRole> declared) {
        outsideRoles = declared;
        return this;
    }

    /** Agreed to these; null for a person whom nobody asked. */
    public ExpertDraft consents(@Nullable Set<Consent> agreed) {
        consents = agreed;
        return this;
    }

    /** State in the pool. */
    public ExpertDraft pool(@Nullable PoolStatus status) {
        poolStatus = status;
        return this;
    }

    /** Last day of the appointment. */
    public ExpertDraft termUntil(@Nullable LocalDate last) {
        termUntil = last;
        return this;
    }

    /** Services agreed, and services so far. */
    public ExpertDraft capacity(@Nullable Integer cap, @Nullable Integer used) {
        annualCap = cap;
        usedThisYear = used;
        return this;
    }

    /** What the person works on. */
    public ExpertDraft interests(String text) {
        interests = text;
        return this;
    }

    /** What the person can do for a firm. */
    public ExpertDraft strengths(String text) {
        strengths = text;
        return this;
    }

    /** A Chinese key word more. */
    public ExpertDraft keyword(String word) {
        keywords.add(word);
        return this;
    }

    /** Industry and technology. */
    public ExpertDraft codes(String industryCode, String... ipcSubclass) {
        industryCodes = List.of(industryCode);
        ipcSubclasses = List.of(ipcSubclass);
        return this;
    }

    /** Industry of the service team. */
    public ExpertDraft team(String industry) {
        teams = List.of(industry);
        return this;
    }

    /** District and professional title. */
    public ExpertDraft place(String baseDistrict, String professionalTitle) {
        district = baseDistrict;
        title = professionalTitle;
        return this;
    }

    /** A service mode more. */
    public ExpertDraft serviceMode(String mode) {
        serviceModes.add(mode);
        return this;
    }

    /** The person. */
    public Expert expert() {
        return new Expert(
                id,
                new Expert.Name(name, List.of(), ""),
                new Expert.Employment(employer, "", "", title, "", history),
                new Expert.Expertise(
                        "",
                        List.of(),
                        industryCodes,
                        ipcSubclasses,
                        teams,
                        interests,
                        strengths,
                        keywords,
                        List.of(),
                        List.of(),
                        serviceModes),
                new Expert.Service(district, List.of(), leave, annualCap, usedThisYear),
                new Expert.Standing(poolStatus, termUntil, null, consents),
                new Expert.Ties(avoided, outsideRoles),
                new Expert.Contact("13800000000", "nobody@sample.example"));
    }
}
