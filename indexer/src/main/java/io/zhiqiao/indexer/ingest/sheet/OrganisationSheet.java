package io.zhiqiao.indexer.ingest.sheet;

import io.zhiqiao.indexer.corpus.Organisation;
import io.zhiqiao.indexer.corpus.OrganisationId;
import io.zhiqiao.indexer.ingest.source.Rule;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.taxonomy.UnifiedSocialCreditCode;
import io.zhiqiao.indexer.taxonomy.UnifiedSocialCreditCode.Check;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sheet of organisations (单位): enterprises need a credit code, an industry and a district, others do not. */
public final class OrganisationSheet {

    static final Column ID = Column.required("organisationId", "单位编号", "Organisation id", "Q0001")
            .noted("全库唯一，其他表用它或单位名称引用。Unique; other sheets refer to it or to the name.");
    static final Column NAME =
            Column.required("name", "单位名称", "Name", "重庆示例机电有限公司").max(200).alias("企业名称", "名称", "organisationName");
    static final Column KIND = Column.optional("kind", "单位类型", "Kind", "企业")
            .listed("organisationKind")
            .noted("空白视为企业。Empty means enterprise.")
            .alias("类型");
    static final Column CREDIT_CODE = Column.optional("creditCode", "统一社会信用代码", "Credit code", "91500000MA00000008")
            .noted("企业必填，18 位，含校验位。Required of enterprises; 18 characters with check digit.")
            .alias("信用代码", "社会信用代码", "unified social credit code");
    static final Column TAGS = Column.optional("tags", "标签", "Tags", "高企；专精特新")
            .listed("organisationTag")
            .many();
    static final Column INDUSTRY = Column.optional("industryCode", "行业代码", "Industry code", "3670")
            .noted("GB/T 4754-2017；企业必填。Required of enterprises.")
            .alias("行业");
    static final Column DISTRICT = Column.optional("district", "所在区县", "District", "两江新区")
            .noted("企业必填。Required of enterprises.")
            .alias("区县");
    static final Column PARK =
            Column.optional("park", "所在园区", "Park", "").max(200).alias("园区");
    static final Column GROUP =
            Column.optional("group", "所属集团", "Group", "").max(200).alias("集团", "母公司");
    static final Column RIVALS = Column.optional("rivals", "竞争单位", "Rivals", "")
            .many()
            .noted("单位编号或名称，多个以；分隔。Ids or names, separated by ；.");
    static final Column ACCOUNT = Column.optional("patentAccount", "专利库账号", "Patent account", "已注册")
            .listed("patentAccountStatus")
            .alias("patentAccountStatus");
    static final Column CONSENT = Column.optional("usageConsent", "使用记录授权", "Usage consent", "是")
            .noted("是否同意专利库使用记录用于匹配：是、否；空白为未征询。Whether usage may feed matching; empty: not asked.");
    static final Column CONTACT = Column.optional("contact", "联系人", "Contact", "")
            .max(200)
            .noted("内部信息。Internal.")
            .secret();

    static final Sheet<Organisation> SHEET = new Sheet<>(
            "单位",
            RecordKind.ORGANISATIONS,
            List.of(
                    ID,
                    NAME,
                    KIND,
                    CREDIT_CODE,
                    TAGS,
                    INDUSTRY,
                    DISTRICT,
                    PARK,
                    GROUP,
                    RIVALS,
                    ACCOUNT,
                    CONSENT,
                    CONTACT),
            OrganisationSheet::parse,
            List.of("企业", "enterprises", "organisation", "单位表", "企业表"));

    private static final String ENTERPRISE = "企业";

    private OrganisationSheet() {}

    private static @Nullable Organisation parse(RowCells row) {
        var id = row.key(ID);
        var name = row.text(NAME);
        var kind = row.cell(KIND).isBlank() ? ENTERPRISE : Choices.choice(row, KIND);
        var creditCode = creditCode(row);
        var tags = Choices.choices(row, TAGS);
        var industry = Codes.one(row, INDUSTRY, Codes.industry(row));
        var district = Codes.one(row, DISTRICT, Codes.district(row));
        var park = row.text(PARK);
        var group = row.text(GROUP);
        var rivals = Organisations.several(row, RIVALS);
        var account = new Organisation.PatentAccount(Choices.choice(row, ACCOUNT), Numbers.flag(row, CONSENT));
        var contact = row.text(CONTACT);
        if (kind.equals(ENTERPRISE)) {
            List.of(CREDIT_CODE, INDUSTRY, DISTRICT).forEach(column -> requireOfEnterprise(row, column));
        }
        return row.isRight()
                ? new Organisation(
                        new OrganisationId(id),
                        name,
                        kind,
                        creditCode,
                        tags,
                        industry,
                        district,
                        park,
                        group,
                        rivals,
                        account,
                        contact)
                : null;
    }

    private static void requireOfEnterprise(RowCells row, Column column) {
        var isFlawed = row.faults().stream().anyMatch(fault -> fault.column().equals(column.zh()));
        if (!isFlawed
                && row.cell(column).isBlank()
                && !row.context().limits().unknown().contains(column.key())) {
            row.fault(
                    column,
                    "",
                    Rule.REQUIRED,
                    "企业须填“%s”。It is required of enterprises: fill in %s.".formatted(column.zh(), column.en()));
        }
    }

    private static String creditCode(RowCells row) {
        var written = row.text(CREDIT_CODE);
        if (written.isEmpty()) {
            return "";
        }
        switch (UnifiedSocialCreditCode.check(written)) {
            case Check.Right right -> {
                return right.code();
            }
            case Check.WrongLength wrong ->
                row.fault(
                        CREDIT_CODE,
                        written,
                        Rule.CREDIT_CODE,
                        "应为 18 位，现为 %1$d 位。It must have 18 characters, not %1$d.".formatted(wrong.chars()));
            case Check.WrongCharacter wrong ->
                row.fault(
                        CREDIT_CODE,
                        written,
                        Rule.CREDIT_CODE,
                        "第 %1$d 位“%2$s”不是可用字符（不用 I、O、S、V、Z）。Character %1$d (%2$s) is not allowed; I, O, S, V, Z never are."
                                .formatted(wrong.position(), wrong.character()));
            case Check.WrongCheckDigit wrong ->
                row.fault(
                        CREDIT_CODE,
                        written,
                        Rule.CHECK_DIGIT,
                        "按前 17 位计算，末位应为 %1$s，请核对全码。The last character should be %1$s: compare the whole code."
                                .formatted(wrong.expected()));
        }
        return "";
    }
}
