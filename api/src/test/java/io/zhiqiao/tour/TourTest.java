package io.zhiqiao.tour;

import io.zhiqiao.ServiceTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The service with data of their own for all tests of tours; each begins without a tour, and forgets those it made. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceTest
@Import({TourStage.class, TourEars.class})
@TestPropertySource(properties = "zhiqiao.test=tours")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@interface TourTest {}
