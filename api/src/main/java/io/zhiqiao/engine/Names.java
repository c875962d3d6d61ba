package io.zhiqiao.engine;

import io.zhiqiao.indexer.corpus.EvidenceKind;
import io.zhiqiao.indexer.taxonomy.Taxonomies;
import io.zhiqiao.indexer.taxonomy.ValueList;
import io.zhiqiao.language.Sentence;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What codes and listed values are called in both languages; a value that no list knows is shown as it is. */
@Component
public final class Names {

    private static final int SUBCLASS_CHARS = 4;
    private static final int CLASS_CHARS = 3;

    private final Taxonomies taxonomies;
    private final Clock clock;

    /** Names after {@code taxonomies}; districts as they are on the day of {@code clock}. */
    public Names(Taxonomies taxonomies, Clock clock) {
        this.taxonomies = taxonomies;
        this.clock = clock;
    }

    /** A value of a closed list, for example {@code title} or {@code serviceMode}, by its code or its Chinese name. */
    public Sentence value(String list, String value) {
        return taxonomies
                .valueLists()
                .list(list)
                .find(value)
                .map(Names::sentence)
                .orElse(Sentence.same(value));
    }

    /** All values of a closed list in the order in which they are shown. */
    public List<Sentence> values(String list) {
        return taxonomies.valueLists().list(list).values().stream()
                .map(Names::sentence)
                .toList();
    }

    /** What a piece of evidence is. */
    public Sentence evidenceKind(EvidenceKind kind) {
        return switch (kind) {
            case PROFILE -> new Sentence("个人简介", "Profile");
            case SERVICE_CASE -> new Sentence("服务案例", "Service case");
            default -> value("outputKind", kind.name());
        };
    }

    /** The industry of a service team. */
    public Sentence team(String team) {
        return taxonomies
                .teamIndustries()
                .find(team)
                .map(found -> new Sentence(found.name(), found.nameEn()))
                .orElse(Sentence.same(team));
    }

    /** The industries of all service teams in their order. */
    public List<Sentence> teams() {
        return taxonomies.teamIndustries().all().stream()
                .map(team -> new Sentence(team.name(), team.nameEn()))
                .toList();
    }

    /** A district, a former one included. */
    public Sentence district(String district) {
        return taxonomies
                .districts()
                .find(district)
                .map(found -> new Sentence(found.name(), found.nameEn()))
                .orElse(Sentence.same(district));
    }

    /** Whether there is, or was, a district with that name in full. */
    public boolean isDistrict(String name) {
        return taxonomies
                .districts()
                .find(name)
                .filter(found -> found.name().equals(name))
                .isPresent();
    }

    /** Today's districts in the order of their codes. */
    public List<Sentence> districts() {
        return taxonomies.districts().on(LocalDate.now(clock)).stream()
                .map(found -> new Sentence(found.name(), found.nameEn()))
                .toList();
    }

    /** An IPC symbol with the short title of its subclass or class. */
    public Sentence ipc(String symbol) {
        var subclass = symbol.substring(0, Math.min(SUBCLASS_CHARS, symbol.length()));
        return taxonomies
                .ipc()
                .title(subclass)
                .or(() -> taxonomies.ipc().title(symbol.substring(0, Math.min(CLASS_CHARS, symbol.length()))))
                .map(title ->
                        new Sentence(subclass + " " + title.zh(), subclass + " " + english(title.en(), title.zh())))
                .orElse(new Sentence(subclass, "IPC " + subclass));
    }

    /** An industry of GB/T 4754. */
    public Sentence industry(String code) {
        return taxonomies
                .industries()
                .find(code)
                .map(found -> new Sentence(
                        found.name() + "（" + code + "）", english(found.nameEn(), found.name()) + " (" + code + ")"))
                .orElse(new Sentence(code, "GB/T 4754 " + code));
    }

    /** A discipline of GB/T 13745 by the name of its first level. */
    public Sentence discipline(String code) {
        return taxonomies
                .disciplines()
                .find(code)
                .map(found -> new Sentence(
                        found.name() + "（" + code + "）", english(found.nameEn(), found.name()) + " (" + code + ")"))
                .orElse(new Sentence(code, "GB/T 13745 " + code));
    }

    /** What has no English title keeps its Chinese one; pages mark it as Chinese. */
    private static String english(String en, String zh) {
        return en.isEmpty() ? zh : en;
    }

    private static Sentence sentence(ValueList.Value value) {
        return new Sentence(value.zh(), value.en());
    }
}
