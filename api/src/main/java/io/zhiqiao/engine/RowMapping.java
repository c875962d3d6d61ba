package io.zhiqiao.engine;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.relational.core.mapping.RelationalMappingContext;

/** How rows of the database become records. */
@Configuration(proxyBeanMethods = false)
class RowMapping {

    /** Quoted, names would be in the case that the database prefers, and ours are in lower case on all of them. */
    @Bean
    static BeanPostProcessor unquotedNames() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String beanName) {
                if (bean instanceof RelationalMappingContext mapping) {
                    mapping.setForceQuote(false);
                }
                return bean;
            }
        };
    }
}
