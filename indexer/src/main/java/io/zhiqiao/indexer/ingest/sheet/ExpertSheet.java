package io.zhiqiao.indexer.ingest.sheet;

import io.zhiqiao.indexer.corpus.Consent;
import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.corpus.OrganisationRef;
import io.zhiqiao.indexer.corpus.PoolStatus;
import io.zhiqiao.indexer.ingest.source.Cell;
import io.zhiqiao.indexer.ingest.source.Rule;
import io.zhiqiao.indexer.store.RecordKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The sheet of experts (专家). */
public final class ExpertSheet {

    static final Sheet<Expert> SHEET =
            new Sheet<>("专家", RecordKind.EXPERTS, ExpertColumns.ALL, ExpertSheet::parse, List.of("expert", "专家表"));

    private static final Pattern PADDING = Pattern.compile("(?<=\\p{IsHan})[\\s\\u3000]+(?=\\p{IsHan})");
    private static final int MAX_SERVICES = 1_000;
    private static final String NONE = "无";

    private ExpertSheet() {}

    private static @Nullable Expert parse(RowCells row) {
        var id = row.key(ExpertColumns.ID);
        // Tables pad short names to the width of long ones: 陈  剑.
        var display = PADDING.matcher(row.text(ExpertColumns.NAME)).replaceAll("");
        var formerNames = row.texts(ExpertColumns.FORMER_NAMES);
        var latinName = row.text(ExpertColumns.LATIN_NAME);
        var organisation = Organisations.optional(row, ExpertColumns.ORGANISATION);
        var employment = employment(row, organisation);
        var expertise = expertise(row);
        var service = service(row);
        var standing = standing(row);
        var ties = new Expert.Ties(Organisations.several(row, ExpertColumns.AVOID), outsideRoles(row));
        var contact = new Expert.Contact(row.text(ExpertColumns.MOBILE), row.text(ExpertColumns.EMAIL));
        if (!row.isRight() || employment == null) {
            return null;
        }
        var name = new Expert.Name(display, formerNames, latinName);
        return new Expert(new ExpertId(id), name, employment, expertise, service, standing, ties, contact);
    }

    private static Expert.@Nullable Employment employment(RowCells row, @Nullable OrganisationRef organisation) {
        var department = row.text(ExpertColumns.DEPARTMENT);
        var post = row.text(ExpertColumns.POST);
        var title = row.text(ExpertColumns.TITLE);
        var degree = row.text(ExpertColumns.DEGREE);
        var history = Periods.history(row, ExpertColumns.HISTORY);
        return organisation == null
                ? null
                : new Expert.Employment(organisation, department, post, title, degree, history);
    }

    private static Expert.Expertise expertise(RowCells row) {
        return new Expert.Expertise(
                Choices.choice(row, ExpertColumns.KIND),
                Codes.several(row, ExpertColumns.DISCIPLINES, Codes.discipline(row)),
                Codes.several(row, ExpertColumns.INDUSTRIES, Codes.industry(row)),
                Codes.several(row, ExpertColumns.IPC, Codes.ipcSubclass(row)),
                Codes.several(row, ExpertColumns.TEAMS, Codes.teamIndustry(row)),
                row.text(ExpertColumns.INTERESTS),
                row.text(ExpertColumns.STRENGTHS),
                row.texts(ExpertColumns.KEYWORDS_ZH),
                row.texts(ExpertColumns.KEYWORDS_EN),
                Choices.choices(row, ExpertColumns.PROBLEM_TYPES),
                Choices.choices(row, ExpertColumns.SERVICE_MODES));
    }

    private static Expert.Service service(RowCells row) {
        return new Expert.Service(
                Codes.one(row, ExpertColumns.DISTRICT, Codes.district(row)),
                Codes.several(row, ExpertColumns.SERVED, Codes.district(row)),
                Periods.days(row, ExpertColumns.LEAVE),
                Numbers.integer(row, ExpertColumns.CAP, 0, MAX_SERVICES),
                Numbers.integer(row, ExpertColumns.USED, 0, MAX_SERVICES));
    }

    private static Expert.Standing standing(RowCells row) {
        return new Expert.Standing(
                Choices.choiceCode(row, ExpertColumns.STATUS)
                        .map(PoolStatus::valueOf)
                        .orElse(null),
                Days.day(row, ExpertColumns.TERM, true),
                Days.day(row, ExpertColumns.VERIFIED, false),
                consents(row));
    }

    private static @Nullable Set<Consent> consents(RowCells row) {
        var cell = row.cell(ExpertColumns.CONSENTS);
        if (cell.text().strip().equals(NONE)) {
            return Set.of();
        }
        if (cell.isBlank()) {
            return cell instanceof Cell.Items ? Set.of() : null;
        }
        var consents = EnumSet.noneOf(Consent.class);
        var list = row.context().taxonomies().valueLists().list(ExpertColumns.CONSENTS.valueList());
        Choices.choices(row, ExpertColumns.CONSENTS)
                .forEach(zh -> list.find(zh).ifPresent(value -> consents.add(Consent.valueOf(value.code()))));
        return consents;
    }

    private static @Nullable List<Expert.OutsideRole> outsideRoles(RowCells row) {
        var cell = row.cell(ExpertColumns.ROLES);
        if (cell.isBlank() && !(cell instanceof Cell.Items)) {
            return null;
        }
        if (cell.text().strip().equals(NONE) || cell.equals(new Cell.Items(List.of()))) {
            return List.of();
        }
        var entries = row.entries(ExpertColumns.ROLES);
        if (entries.isEmpty()
                || entries.stream().anyMatch(entry -> entry.getFirst().isEmpty())) {
            // Left out, it would read as the declaration that there is none.
            row.fault(
                    ExpertColumns.ROLES,
                    cell.text(),
                    Rule.FORMAT,
                    "缺少单位：单位|角色；没有请填“无”。The organisation is missing: organisation|role, or 无 for none.");
            return null;
        }
        return entries.stream()
                .map(entry -> new Expert.OutsideRole(Organisations.of(row, entry.get(0)), entry.get(1)))
                .toList();
    }
}
