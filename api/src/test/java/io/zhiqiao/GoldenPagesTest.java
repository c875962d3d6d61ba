package io.zhiqiao;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Pages that must not change unseen; rewritten with {@code -Dzhiqiao.rewrite=true}, and the difference read. */
@ServiceTest
class GoldenPagesTest {

    @Autowired
    private ServiceClient service;

    @ParameterizedTest
    @CsvSource({
        "imports-zh, /imports?lang=zh",
        "imports-en, /imports?lang=en",
        "experts-zh, /experts?lang=zh&q=shui",
        "experts-en, /experts?lang=en&q=shui"
    })
    void pageIsTheOneThatWasLookedAt(String name, String path) {
        GoldenFile.at("api/src/test/resources/golden/%s.html".formatted(name))
                .matches(GoldenPage.main(service.get(path).body()));
    }
}
