package io.zhiqiao.screens;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.Browser;
import io.zhiqiao.DemoTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Writes pictures of the screens that decide; what {@code ./zhiqiao screenshots} runs. */
@Tag("browser")
@DemoTest
@EnabledIfSystemProperty(named = "zhiqiao.screenshots.folder", matches = ".+")
class ScreenPictures {

    @Autowired
    private Environment environment;

    @Test
    void everyScreenFitsItsWidth() throws IOException {
        var folder = Files.createDirectories(Path.of(System.getProperty("zhiqiao.screenshots.folder")));
        try (var browser = Browser.start()) {
            var url = "http://localhost:" + environment.getRequiredProperty("local.server.port");
            assertThat(new Screens(browser, url, folder).take()).isEmpty();
        }
    }
}
