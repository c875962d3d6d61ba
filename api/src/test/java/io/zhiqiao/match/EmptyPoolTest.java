package io.zhiqiao.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.CorpusFolder;
import io.zhiqiao.ServiceClient;
import io.zhiqiao.ZhiqiaoApplication;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A service whose data folder is empty, as on its first day. */
@SpringBootTest(classes = ZhiqiaoApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(ServiceClient.class)
@DirtiesContext
class EmptyPoolTest {

    @TempDir
    static Path data;

    @Autowired
    private ServiceClient service;

    @DynamicPropertySource
    static void emptyFolder(DynamicPropertyRegistry properties) {
        properties.add("zhiqiao.data", data::toString);
        properties.add("zhiqiao.config", () -> CorpusFolder.repositoryRoot().resolve("config"));
    }

    @Test
    void emptyPoolIsSaidWithTheWayToImport() {
        var answer = service.postForm("/", "problemText", "压铸电机壳体试漏漏气，剖开多是气孔");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("专家库里还没有资料", "class=\"button\" href=\"/imports\"")
                .doesNotContain("没有合适的专家");
    }
}
