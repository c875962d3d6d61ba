package io.zhiqiao.indexer.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.indexer.taxonomy.UnifiedSocialCreditCode.Check;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TaxonomiesTest {

    private final Taxonomies taxonomies = Taxonomies.load(ConfigFolder.find());
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @Test
    void everyIndustryHasItsParent() {
        var industries = taxonomies.industries();

        assertThat(industries.find("3670")).hasValueSatisfying(industry -> {
            assertThat(industry.level()).isEqualTo(4);
            assertThat(industries.find(industry.parent())).isPresent();
        });
        assertThat(industries.find("C3670")).isEqualTo(industries.find("3670"));
        assertThat(industries.find("9999")).isEmpty();
    }

    @Test
    void deeperDisciplinesBelongToTheirFirstLevel() {
        assertThat(taxonomies.disciplines().find("430.35"))
                .isEqualTo(taxonomies.disciplines().find("430"));
        assertThat(taxonomies.disciplines().find("4303510")).isPresent();
        assertThat(taxonomies.disciplines().find("999")).isEmpty();
        assertThat(taxonomies.disciplines().find("43")).isEmpty();
    }

    @Test
    void aSymbolIsAcceptedByItsFormAndItsClass() {
        var ipc = taxonomies.ipc();

        assertThat(ipc.symbol(" h01m 10/6556 ")).contains("H01M10/6556");
        assertThat(ipc.subclass("H01M10/6556")).contains("H01M");
        assertThat(ipc.symbol("H77M")).isEmpty();
        assertThat(ipc.symbol("H01M10")).isEmpty();
        assertThat(ipc.wipoField("H01M10/6556")).hasValue(1);
        assertThat(ipc.wipoField("G01N33/53").getAsInt())
                .isNotEqualTo(ipc.wipoField("G01N3/08").getAsInt());
    }

    @Test
    void formerDistrictsStayReadableAndLeadToTheirSuccessor() {
        var districts = taxonomies.districts();
        var before = LocalDate.of(2025, 11, 5);

        assertThat(districts.on(before)).hasSize(38);
        assertThat(districts.on(before.plusDays(1))).hasSize(37);
        assertThat(districts.find("渝北区", before))
                .hasValueSatisfying(district -> assertThat(district.name()).isEqualTo("渝北区"));
        assertThat(districts.find("渝北区", before.plusDays(1)))
                .hasValueSatisfying(district -> assertThat(district.name()).isEqualTo("两江新区"));
        assertThat(districts.find("500105")).isEqualTo(districts.find("江北"));
        assertThat(districts.find("浦东新区")).isEmpty();
    }

    @Test
    void teamIndustriesAreDataWithAVersion() {
        assertThat(taxonomies.teamIndustries().version()).isEqualTo(1);
        assertThat(taxonomies.teamIndustries().all()).hasSize(13);
        assertThat(taxonomies.teamIndustries().find("02"))
                .isEqualTo(taxonomies.teamIndustries().find("汽车摩托车"));
    }

    @Test
    void valuesAreKnownByEachOfTheirThreeNames() {
        var list = taxonomies.valueLists().list("consent");

        assertThat(list.find("匹配推荐")).isPresent();
        assertThat(list.find("matching")).isEqualTo(list.find("匹配推荐"));
        assertThat(list.find("别的")).isEmpty();
    }

    @Test
    void theCheckDigitOfTheStandardsExampleIsRight() {
        assertThat(UnifiedSocialCreditCode.check("91350100M000100Y43"))
                .isEqualTo(new Check.Right("91350100M000100Y43"));
    }

    @Test
    void aCodeSaysWhichOfItsRulesIsBroken() {
        assertThat(UnifiedSocialCreditCode.check("91350100M000100Y4")).isEqualTo(new Check.WrongLength(17));
        assertThat(UnifiedSocialCreditCode.check("9135010OM000100Y43")).isEqualTo(new Check.WrongCharacter(8, 'O'));
        assertThat(UnifiedSocialCreditCode.check("91350100M000100Y44")).isEqualTo(new Check.WrongCheckDigit('3'));
    }

    @Test
    void everyChangeOfOneCharacterIsFound() {
        long seed = 20_261_123;
        var random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            var code = new StringBuilder();
            for (int i = 0; i < 17; i++) {
                code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
            code.append(UnifiedSocialCreditCode.checkDigit(code.toString()));
            assertThat(UnifiedSocialCreditCode.check(code.toString())).isInstanceOf(Check.Right.class);

            int place = random.nextInt(18);
            char other = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
            boolean same = code.charAt(place) == other;
            code.setCharAt(place, other);

            assertThat(UnifiedSocialCreditCode.check(code.toString()) instanceof Check.Right)
                    .as("seed %d, code %s", seed, code)
                    .isEqualTo(same);
        }
    }
}
