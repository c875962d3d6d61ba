package io.zhiqiao.indexer.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamePinyinTest {

    @ParameterizedTest
    @CsvSource({
        "李明, 李 明 李明 li ming liming lm",
        "单雄信, shan xiong xin shanxiongxin sxx",
        "曾国藩, zeng guo fan zengguofan zgf",
        "尉迟恭, yu chi gong yuchi yuchigong ycg",
        "欧阳娜娜, ou yang na ouyang ouyangnana oynn",
        "长孙无忌, zhang sun zhangsunwuji zswj",
        "仇英, qiu ying qiuying",
        "吕布, lv lu lvbu lubu lb",
        "重庆大学, chong qing chongqing daxue chongqingdaxue cqdx 重庆 大学",
        "綦江齿轮, qi jiang qijiang chilun qjcl",
        "單雄信, shanxiongxin 单雄",
        "John Smith, john smith johnsmith js",
        "Li Ming, li ming liming lm",
        "𠮷田, 𠮷 田 𠮷田 tian",
        "重庆ABC公司, chongqing abc gongsi"
    })
    void nameIsFoundByWhatPeopleType(String name, String forms) throws IOException {
        var tokens = TextAnalysisTest.tokens(ShippedLists.ANALYSIS.nameAnalyzer(), name);

        assertThat(tokens).contains(forms.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"单位成本研究所, shan", "曾经沧海有限公司, zeng", "李明, l"})
    void surnameReadingIsForPersonsOnly(String name, String reading) throws IOException {
        var tokens = TextAnalysisTest.tokens(ShippedLists.ANALYSIS.nameAnalyzer(), name);

        assertThat(tokens).isNotEmpty().doesNotContain(reading);
    }
}
