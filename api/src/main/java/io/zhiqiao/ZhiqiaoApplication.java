package io.zhiqiao;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the service. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@ConfigurationPropertiesScan
public class ZhiqiaoApplication {

    private static final String CONFIG_OPTION = "--zhiqiao.config=";

    /**
     * Starts the service; returns when it answers requests.
     *
     * @param args Spring Boot's command line arguments
     */
    public static void main(String[] args) {
        start(args);
    }

    /**
     * Starts the service; what the operator's {@code application.yml} says stands between the defaults and {@code args}.
     *
     * @param args Spring Boot's command line arguments, for example {@code --server.port=8088}
     */
    public static ConfigurableApplicationContext start(String... args) {
        return start(context -> {}, args);
    }

    /**
     * Starts the service.
     *
     * @param prepare adds to what the service is made of, before it is made
     * @param args as above
     */
    public static ConfigurableApplicationContext start(
            ApplicationContextInitializer<ConfigurableApplicationContext> prepare, String... args) {
        var application = new SpringApplication(ZhiqiaoApplication.class);
        application.addInitializers(prepare);
        return application.run(withOperatorsFile(args));
    }

    private static String[] withOperatorsFile(String... args) {
        var all = new ArrayList<>(List.of(args));
        var folder = all.stream()
                .filter(arg -> arg.startsWith(CONFIG_OPTION))
                .map(arg -> arg.substring(CONFIG_OPTION.length()))
                .reduce("config", (first, last) -> last);
        all.addFirst("--spring.config.additional-location=optional:file:%s/application.yml".formatted(folder));
        return all.toArray(String[]::new);
    }
}
