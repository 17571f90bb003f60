package io.lianhuan.command;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.ClassUtils;
import picocli.CommandLine.Unmatched;

/** Starts the application for a command; settings may follow as {@code --name=value}, in Spring's order. */
class Application {

    private static final String MAIN = "io.lianhuan.Lianhuan";

    @Unmatched
    private List<String> settings = new ArrayList<>();

    /** Without web doors; to be closed when the command ends. */
    ConfigurableApplicationContext start() {
        return builder(WebApplicationType.NONE).run(arguments());
    }

    /** With all doors open; runs until the process is stopped. */
    ConfigurableApplicationContext serve(String... more) {
        var all = new ArrayList<>(List.of(more));
        all.addAll(List.of(arguments()));
        return builder(WebApplicationType.SERVLET).run(all.toArray(String[]::new));
    }

    private static SpringApplicationBuilder builder(WebApplicationType type) {
        return new SpringApplicationBuilder(ClassUtils.resolveClassName(MAIN, null)).web(type);
    }

    private String[] arguments() {
        for (String setting : settings) {
            if (!setting.startsWith("--") || !setting.contains("=")) {
                throw new IllegalArgumentException(
                        "'%s' is neither an option nor a setting; settings are written --name=value"
                                .formatted(setting));
            }
        }
        return settings.toArray(String[]::new);
    }
}
