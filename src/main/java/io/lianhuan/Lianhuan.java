package io.lianhuan;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The application. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Lianhuan {

    public static void main(String[] arguments) {
        SpringApplication.run(Lianhuan.class, arguments);
    }
}
