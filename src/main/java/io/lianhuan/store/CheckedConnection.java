package io.lianhuan.store;

import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.SecurityException;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Asks the database once before anything uses it, so that a wrong address or password ends the start with its cure instead
 * of half a minute of retries.
 */
@Component
final class CheckedConnection implements BeanPostProcessor {

    private final Environment environment;

    CheckedConnection(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof Driver driver) {
            check(driver);
        }
        return bean;
    }

    private void check(Driver driver) {
        try {
            driver.verifyConnectivity();
        } catch (SecurityException refused) {
            throw new StoreProblem(
                    "Neo4j at %s refuses the user or the password".formatted(address()),
                    "set SPRING_NEO4J_AUTHENTICATION_USERNAME and SPRING_NEO4J_AUTHENTICATION_PASSWORD to an account of it",
                    refused);
        } catch (Neo4jException silent) {
            throw new StoreProblem(
                    "Neo4j at %s does not answer (%s)".formatted(address(), silent.getMessage()),
                    "start it, or set SPRING_NEO4J_URI to where it is, for example bolt://localhost:7687",
                    silent);
        }
    }

    private String address() {
        return environment.getProperty("spring.neo4j.uri", "the address in running.properties of LIANHUAN_HOME");
    }
}
