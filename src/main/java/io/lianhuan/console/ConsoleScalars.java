package io.lianhuan.console;

import graphql.scalars.ExtendedScalars;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** The scalar of cells and parameters. */
@Configuration(proxyBeanMethods = false)
class ConsoleScalars {

    @Bean
    RuntimeWiringConfigurer jsonWiring() {
        return wiring -> wiring.scalar(ExtendedScalars.Json);
    }
}
