package io.lianhuan.security;

import io.lianhuan.api.Noted;
import io.lianhuan.api.Viewer;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Looks at names and passwords. It never says which of the two was wrong. */
@Component
class Entrance {

    private final Users users;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final Attempts attempts;
    private final SecondFactor secondFactor;
    private final FirstLogin firstLogin;
    private final ApplicationEventPublisher events;

    Entrance(
            Users users,
            Passwords passwords,
            PasswordRules rules,
            Attempts attempts,
            SecondFactor secondFactor,
            FirstLogin firstLogin,
            ApplicationEventPublisher events) {
        this.users = users;
        this.passwords = passwords;
        this.rules = rules;
        this.attempts = attempts;
        this.secondFactor = secondFactor;
        this.firstLogin = firstLogin;
        this.events = events;
    }

    /** Somebody who is not let in, and how long to wait before trying again. */
    static final class NotIn extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final String code;
        private final Duration pause;

        NotIn(String code, String message) {
            this(code, message, Duration.ZERO);
        }

        NotIn(String code, String message, Duration pause) {
            super(message);
            this.code = code;
            this.pause = pause;
        }

        String code() {
            return code;
        }

        Duration pause() {
            return pause;
        }

        HttpStatus status() {
            return pause.isZero() ? HttpStatus.UNAUTHORIZED : HttpStatus.TOO_MANY_REQUESTS;
        }
    }

    /** The user of that name and password. */
    User user(String name, String password, @Nullable String code, String address) {
        var pause = attempts.toWait(name, address);
        if (!pause.isZero()) {
            throw new NotIn(
                    "TOO_MANY_ATTEMPTS",
                    "too many wrong passwords; try again in %d seconds".formatted(Answers.seconds(pause)),
                    pause);
        }
        var user = users.named(name).filter(User::isEnabled).orElse(null);
        var isRight = rules.mayBeOne(password) && passwords.matches(password, user == null ? null : user.password());
        if (user == null || !isRight) {
            throw wrong(user == null ? Viewer.NOBODY : name, name, address);
        }
        if (user.secondFactor() != null) {
            checkCode(user, user.secondFactor(), code, address);
        }
        attempts.succeeded(name, address);
        return user;
    }

    private NotIn wrong(String actor, String name, String address) {
        attempts.failed(name, address);
        events.publishEvent(new Noted(actor, "sign-in.failed", null, Map.of("address", address)));
        return new NotIn("BAD_CREDENTIALS", "the name or the password is wrong");
    }

    private void checkCode(User user, String secret, @Nullable String code, String address) {
        if (code == null || code.isBlank()) {
            throw new NotIn("CODE_NEEDED", "give the six digits that your app shows as `code`");
        }
        try {
            users.change(
                    user.name(),
                    now -> secondFactor.step(secret, code, now.lastStep()).stream()
                            .mapToObj(now::usedStep)
                            .findFirst()
                            .orElseThrow(() -> new NotIn("BAD_CODE", "the code is wrong or was used already")));
        } catch (NotIn badCode) {
            attempts.failed(user.name(), address);
            events.publishEvent(new Noted(user.name(), "sign-in.failed", null, Map.of("address", address)));
            throw badCode;
        }
    }

    /** Gives a user a new password, who knows the one so far. */
    User change(String name, String password, String newPassword, String address) {
        var pause = attempts.toWait(name, address);
        var user = users.named(name).orElseThrow(() -> wrong(name, name, address));
        if (!pause.isZero() || !rules.mayBeOne(password) || !passwords.matches(password, user.password())) {
            throw wrong(name, name, address);
        }
        rules.check(user.name(), password, newPassword);
        var hash = passwords.hash(newPassword);
        var changed = users.change(name, before -> before.withPassword(hash, false));
        firstLogin.forget(name);
        events.publishEvent(new Noted(name, "user.password-changed", name, Map.of()));
        return changed;
    }
}
