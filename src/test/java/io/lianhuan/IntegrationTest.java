package io.lianhuan;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole application over one database, emptied before each test, or before each class of {@link OneGraph}. There is one such annotation, so that all
 * tests share one application: a second one would start a second database. Requests come from somebody with {@link EveryRole},
 * unless they say who they are.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(EveryRole.class)
@ContextConfiguration(initializers = TestStore.class)
@ExtendWith(EmptyGraph.class)
public @interface IntegrationTest {}
