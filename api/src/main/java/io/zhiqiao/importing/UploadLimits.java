package io.zhiqiao.importing;

import io.zhiqiao.engine.ZhiqiaoSettings;
import jakarta.servlet.MultipartConfigElement;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** How much one import may upload: files up to the limit of the settings, and what a form needs around them. */
@Configuration(proxyBeanMethods = false)
class UploadLimits {

    /** Names of files, boundaries, the token. */
    private static final DataSize AROUND_FILES = DataSize.ofMegabytes(1);

    /** Anything larger goes to a temporary file. */
    private static final DataSize IN_MEMORY = DataSize.ofKilobytes(64);

    @Bean
    MultipartConfigElement multipartConfigElement(ZhiqiaoSettings settings) {
        var limit = settings.importLimit().toBytes();
        return new MultipartConfigElement("", limit, limit + AROUND_FILES.toBytes(), (int) IN_MEMORY.toBytes());
    }
}
