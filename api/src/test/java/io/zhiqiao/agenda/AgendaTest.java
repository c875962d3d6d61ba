package io.zhiqiao.agenda;

import io.zhiqiao.ServiceTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The service with data of their own for all tests of agendas. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceTest
@Import(PlannedTours.class)
@TestPropertySource(properties = "zhiqiao.test=agenda")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@interface AgendaTest {}
