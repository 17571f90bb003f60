package io.lianhuan.security;

import io.lianhuan.api.Noted;
import io.lianhuan.api.Role;
import io.lianhuan.store.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.web.context.WebApplicationContext;

/**
 * The first user of a new service: {@code administrator}, with a password for one sign-in that stands in a file which only the
 * owner of the home can read. A demo has none.
 */
@Component
public class FirstLogin implements ApplicationRunner {

    private final Users users;
    private final Passwords passwords;
    private final SecuritySettings settings;
    private final ApplicationContext context;
    private final ApplicationEventPublisher events;
    private final Path file;

    FirstLogin(
            Users users,
            Passwords passwords,
            SecuritySettings settings,
            Home home,
            ApplicationContext context,
            ApplicationEventPublisher events) {
        this.users = users;
        this.passwords = passwords;
        this.settings = settings;
        this.context = context;
        this.events = events;
        this.file = home.folder().resolve("first-login.secret");
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (context instanceof WebApplicationContext && !settings.demo() && users.isEmpty()) {
            var password = passwords.oneTime();
            write(password);
            users.create(
                    User.fresh(Users.ADMINISTRATOR, passwords.hash(password), Set.of(Role.ADMINISTRATOR), Set.of()));
            events.publishEvent(new Noted("system", "user.created", Users.ADMINISTRATOR, Map.of()));
        }
    }

    /** How to sign in for the first time; null when somebody has done so. */
    public @Nullable String hint() {
        if (settings.demo()) {
            return "This is a demo: the page signs you in by one click, without a password.";
        }
        return Files.exists(file)
                ? "First sign-in: %s, with the one-time password in %s".formatted(Users.ADMINISTRATOR, file)
                : null;
    }

    /** Takes the file away, once the password in it is of no use any more. */
    void forget(String name) {
        if (name.equals(Users.ADMINISTRATOR)) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }
    }

    private void write(String password) {
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, password + System.lineSeparator());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
