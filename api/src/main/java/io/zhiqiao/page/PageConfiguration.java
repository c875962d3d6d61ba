package io.zhiqiao.page;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What happens around pages. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration {

    private static final int AFTER_THE_LANGUAGE = 10;

    @Bean
    WebMvcConfigurer homeByRole() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new HomeByRole()).addPathPatterns("/").order(AFTER_THE_LANGUAGE);
            }
        };
    }
}
