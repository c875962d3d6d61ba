package io.zhiqiao.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often somebody may do what is dear; each key is described in {@code config/application.yml}.
 *
 * @param signInsPerMinute tries to sign in, and links opened, from one address; at least 1
 * @param writesPerMinute requests of one person that change something; at least 1
 */
@ConfigurationProperties("zhiqiao.limits")
record RateLimits(
        @DefaultValue("30") int signInsPerMinute,
        @DefaultValue("600") int writesPerMinute) {

    /**
     * Checks.
     *
     * @throws IllegalArgumentException if a limit is below 1
     */
    RateLimits {
        if (signInsPerMinute < 1 || writesPerMinute < 1) {
            throw new IllegalArgumentException("zhiqiao.limits 的各项至少为 1。 Each of zhiqiao.limits is at least 1.");
        }
    }
}
