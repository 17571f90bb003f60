package io.lianhuan.security;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Puts the gate into the schema, and stops the start when a field of a root type names no roles. */
@Configuration(proxyBeanMethods = false)
class SchemaGate {

    @Bean
    RuntimeWiringConfigurer gateWiring(Allowed allowed, Masked masked) {
        return wiring -> wiring.directive(Allowed.NAME, allowed).directive(Masked.NAME, masked);
    }

    @Bean
    SmartInitializingSingleton gateInspection(GraphQlSource source) {
        return () -> {
            var missing = Allowed.withoutRoles(source.schema());
            if (!missing.isEmpty()) {
                throw new IllegalStateException("fields that nobody is allowed to ask for; add @allow(roles: [...]) to "
                        + String.join(", ", missing));
            }
        };
    }
}
