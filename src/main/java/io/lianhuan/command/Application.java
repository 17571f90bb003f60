package io.lianhuan.command;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.ClassUtils;

/** Starts the application for a command. */
final class Application {

    private static final String MAIN = "io.lianhuan.Lianhuan";

    private Application() {}

    /** Without web doors; to be closed when the command ends. */
    static ConfigurableApplicationContext start() {
        return builder(WebApplicationType.NONE).run();
    }

    /** With all doors open; runs until the process is stopped. */
    static ConfigurableApplicationContext serve() {
        return builder(WebApplicationType.SERVLET).run();
    }

    private static SpringApplicationBuilder builder(WebApplicationType type) {
        return new SpringApplicationBuilder(ClassUtils.resolveClassName(MAIN, null)).web(type);
    }
}
