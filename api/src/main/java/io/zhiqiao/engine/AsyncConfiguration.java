package io.zhiqiao.engine;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableAsync;

/** Lets listeners of events work after the request that published them. */
@Configuration(proxyBeanMethods = false)
@EnableAsync
class AsyncConfiguration {}
