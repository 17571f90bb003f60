package io.lianhuan.command;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Settings that commands read which do not start the application, from where it would read them first. */
final class Setting {

    private static final String HOME = "lianhuan.home";

    private Setting() {}

    static Path home() {
        return Path.of(Objects.requireNonNullElse(read(HOME, "LIANHUAN_HOME"), "data"))
                .toAbsolutePath()
                .normalize();
    }

    static @Nullable Path auditKey() {
        var key = read("audit.key", "AUDIT_KEY");
        return key == null ? null : Path.of(key);
    }

    private static @Nullable String read(String property, String variable) {
        var given = System.getProperty(property);
        return given == null ? System.getenv(variable) : given;
    }
}
