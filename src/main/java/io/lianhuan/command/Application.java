package io.lianhuan.command;

import io.lianhuan.audit.AuditTrail;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
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

    /** Does what a command is for, with an entry in the audit before it and one after. */
    static <T> T noted(
            ApplicationContext context,
            String action,
            @Nullable String subject,
            Map<String, ?> details,
            Supplier<T> work) {
        return context.getBean(AuditTrail.class).around(Actor.name(), "command." + action, subject, details, work);
    }

    private static SpringApplicationBuilder builder(WebApplicationType type) {
        return new SpringApplicationBuilder(ClassUtils.resolveClassName(MAIN, null))
                .web(type)
                .registerShutdownHook(false);
    }
}
