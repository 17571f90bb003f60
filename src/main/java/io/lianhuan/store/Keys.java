package io.lianhuan.store;

import io.lianhuan.value.PersonalKey;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The key that personal numbers are hashed with, and the clock. */
@Configuration(proxyBeanMethods = false)
class Keys {

    @Bean
    PersonalKey personalKey(Home home) {
        return new PersonalKey(home.secret("personal"));
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
