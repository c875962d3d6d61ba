package io.zhiqiao.indexer.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhiqiao.indexer.taxonomy.UnifiedSocialCreditCode.Check;
import java.util.List;
import org.junit.jupiter.api.Test;

/** By which names and spellings entries are found, and by which they are not. */
class TaxonomyNamesTest {

    private final Taxonomies taxonomies = Taxonomies.load(ConfigFolder.find());

    @Test
    void districtIsFoundByCodeNameShortNameEnglishNameAndWithTheCityBeforeIt() {
        var districts = taxonomies.districts();
        var expected = districts.find("渝北区");

        assertThat(expected).isPresent();
        assertThat(districts.find("500112")).isEqualTo(expected);
        assertThat(districts.find("渝北")).isEqualTo(expected);
        assertThat(districts.find(" 重庆市渝北区 ")).isEqualTo(expected);
        assertThat(districts.find("重庆渝北")).isEqualTo(expected);
        assertThat(districts.find(expected.orElseThrow().nameEn())).isEqualTo(expected);
    }

    @Test
    void shortNameHasAtLeastTwoCharacters() {
        assertThat(taxonomies.districts().find("忠县")).isPresent();
        assertThat(taxonomies.districts().find("忠")).isEmpty();
        assertThat(taxonomies.districts().find("石柱"))
                .isEqualTo(taxonomies.districts().find("石柱土家族自治县"))
                .isPresent();
        assertThat(taxonomies.districts().find("彭水"))
                .hasValueSatisfying(district -> assertThat(district.name()).startsWith("彭水"));
    }

    @Test
    void teamIndustryIsFoundByItsNamesAndNumbers() {
        var teams = taxonomies.teamIndustries();
        var second = teams.all().get(1);

        assertThat(second.order()).isEqualTo(2);
        assertThat(teams.find(second.name())).hasValue(second);
        assertThat(teams.find(second.nameEn().toUpperCase(java.util.Locale.ROOT)))
                .hasValue(second);
        assertThat(teams.find("2")).hasValue(second);
        assertThat(teams.find("02")).hasValue(second);
        assertThat(teams.find("12")).hasValue(teams.all().get(11));
        assertThat(teams.find("002")).isEmpty();
        assertThat(teams.find("没有的产业")).isEmpty();
        assertThat(second.ipcPrefixes()).isNotEmpty();
    }

    @Test
    void valueIsFoundByChineseConstantAndEnglishWhateverTheCase() {
        var lists = taxonomies.valueLists();
        var list = lists.list("consent");
        var value = list.find("匹配推荐").orElseThrow();

        assertThat(list.name()).isEqualTo("consent");
        assertThat(list.values()).contains(value).hasSizeGreaterThan(1);
        assertThat(list.find(value.code())).hasValue(value);
        assertThat(list.find(" " + value.en().toUpperCase(java.util.Locale.ROOT) + " "))
                .hasValue(value);
        assertThat(lists.names()).contains("consent", "problemType");
        assertThatThrownBy(() -> lists.list("unknown")).hasMessageContaining("(unknown)");
    }

    @Test
    void industryIsFoundWithAndWithoutItsSection() {
        var industries = taxonomies.industries();

        assertThat(industries.find("c3670")).isEqualTo(industries.find("3670")).isPresent();
        assertThat(industries.find("C")).hasValueSatisfying(section -> {
            assertThat(section.level()).isEqualTo(1);
            assertThat(section.parent()).isEmpty();
        });
        assertThat(industries.find("")).isEmpty();
        assertThat(industries.size()).isGreaterThan(1_900);
    }

    @Test
    void classificationHasTitlesAndFieldsForWhatItKnowsOnly() {
        var ipc = taxonomies.ipc();

        assertThat(ipc.title("H01M"))
                .hasValueSatisfying(found -> assertThat(List.of(found.zh(), found.en()))
                        .allSatisfy(words -> assertThat(words).isNotBlank()));
        assertThat(ipc.title("H01")).isPresent();
        assertThat(ipc.title("H77")).isEmpty();
        assertThat(ipc.wipoField("H01M")).hasValue(1);
        assertThat(ipc.wipoField("H77X10/00")).isEmpty();
        assertThat(ipc.wipoField("H01")).isEmpty();
    }

    @Test
    void creditCodeMayBeWrittenSmallAndWithBlanksAround() {
        assertThat(UnifiedSocialCreditCode.check(" 91350100m000100y43 "))
                .isEqualTo(new Check.Right("91350100M000100Y43"));
    }

    @Test
    void codeThatIsTooShortForACheckDigitIsRefusedByItsPlace() {
        assertThat(UnifiedSocialCreditCode.checkDigit("0".repeat(17))).isEqualTo('0');
        assertThatThrownBy(() -> UnifiedSocialCreditCode.checkDigit("0123"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("position 5");
        assertThatThrownBy(() -> UnifiedSocialCreditCode.checkDigit("I" + "0".repeat(16)))
                .hasMessageContaining("position 1");
    }
}
