package io.lianhuan.command;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.ClassUtils;

/** Starts the application for a command, which closes it when it ends; see {@link Stop} for signals. */
final class Application {

    private static final String MAIN = "io.lianhuan.Lianhuan";

    private Application() {}

    /** Without web doors. */
    static ConfigurableApplicationContext start() {
        return builder(WebApplicationType.NONE).run();
    }

    /** With all doors open, and alone on its home. */
    static ConfigurableApplicationContext serve() {
        return builder(WebApplicationType.SERVLET)
                .properties("lianhuan.alone=true")
                .run();
    }

    private static SpringApplicationBuilder builder(WebApplicationType type) {
        return new SpringApplicationBuilder(ClassUtils.resolveClassName(MAIN, null))
                .web(type)
                .registerShutdownHook(false);
    }
}
