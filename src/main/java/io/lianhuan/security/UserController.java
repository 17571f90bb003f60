package io.lianhuan.security;

import io.lianhuan.api.BadInput;
import io.lianhuan.api.Noted;
import io.lianhuan.api.Role;
import io.lianhuan.api.Viewer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Keeping users (用户管理), and one's own second factor. */
@Controller
class UserController {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{1,63}");
    private static final List<String> TAKEN = List.of(SignInController.DEMO, Viewer.NOBODY, Viewer.SYSTEM);
    private static final Pattern DISTRICT = Pattern.compile("\\d{2}(\\d{2}){0,2}");

    private final Users users;
    private final Passwords passwords;
    private final SecondFactor secondFactor;
    private final Sessions sessions;
    private final SecuritySettings settings;
    private final ApplicationEventPublisher events;

    UserController(
            Users users,
            Passwords passwords,
            SecondFactor secondFactor,
            Sessions sessions,
            SecuritySettings settings,
            ApplicationEventPublisher events) {
        this.users = users;
        this.passwords = passwords;
        this.secondFactor = secondFactor;
        this.sessions = sessions;
        this.settings = settings;
        this.events = events;
    }

    /** A user as doors show one. */
    record Account(
            String name,
            List<Role> roles,
            List<String> districts,
            boolean enabled,
            boolean mustChangePassword,
            boolean hasSecondFactor) {

        static Account of(User user) {
            return new Account(
                    user.name(),
                    user.roles().stream().sorted().toList(),
                    user.districts().stream().sorted().toList(),
                    user.isEnabled(),
                    user.isOneTime(),
                    user.secondFactor() != null);
        }
    }

    /** A user, and a password for one sign-in that is shown this once. */
    record IssuedPassword(Account user, String password) {}

    /** A secret for an app. */
    record FactorSecret(String secret, String address) {}

    @QueryMapping
    List<Account> users() {
        return users.all().stream().map(Account::of).toList();
    }

    @MutationMapping
    IssuedPassword createUser(
            @Argument String name,
            @Argument List<Role> roles,
            @Argument @Nullable List<String> districts,
            @ContextValue Viewer viewer) {
        refuseInDemo();
        if (!NAME.matcher(name).matches() || TAKEN.contains(name)) {
            throw new BadInput(
                    "a name has 2 to 64 letters, digits, dots, dashes or @, and is none of %s".formatted(TAKEN), null);
        }
        var password = passwords.oneTime();
        var user = User.fresh(name, passwords.hash(password), some(roles), codes(districts));
        users.create(user);
        note(viewer, "user.created", name, Map.of("roles", words(user.roles()), "districts", words(user.districts())));
        return new IssuedPassword(Account.of(user), password);
    }

    @MutationMapping
    Account setRoles(
            @Argument String name,
            @Argument List<Role> roles,
            @Argument @Nullable List<String> districts,
            @ContextValue Viewer viewer) {
        var changed = change(name, user -> user.withRoles(some(roles), codes(districts)));
        note(viewer, "user.roles-set", name, Map.of("roles", words(roles), "districts", words(changed.districts())));
        return Account.of(changed);
    }

    @MutationMapping
    Account disableUser(@Argument String name, @ContextValue Viewer viewer) {
        var changed = change(name, user -> user.enabled(false));
        note(viewer, "user.disabled", name, Map.of());
        return Account.of(changed);
    }

    @MutationMapping
    Account enableUser(@Argument String name, @ContextValue Viewer viewer) {
        var changed = change(name, user -> user.enabled(true));
        note(viewer, "user.enabled", name, Map.of());
        return Account.of(changed);
    }

    @MutationMapping
    IssuedPassword resetPassword(@Argument String name, @ContextValue Viewer viewer) {
        refuseInDemo();
        var password = passwords.oneTime();
        var hash = passwords.hash(password);
        var changed = change(name, user -> user.withPassword(hash, true).withSecondFactor(null));
        note(viewer, "user.password-reset", name, Map.of());
        return new IssuedPassword(Account.of(changed), password);
    }

    @MutationMapping
    Account endSessions(@Argument String name, @ContextValue Viewer viewer) {
        var changed = change(name, User::withoutSessions);
        note(viewer, "user.sessions-ended", name, Map.of());
        return Account.of(changed);
    }

    @MutationMapping
    FactorSecret beginSecondFactor(
            @ContextValue Viewer viewer, @ContextValue(required = false) @Nullable Session session) {
        var secret = secondFactor.secret();
        own(session).state().newFactor(secret);
        return new FactorSecret(secret, secondFactor.address(viewer.name(), secret));
    }

    @MutationMapping
    Account confirmSecondFactor(
            @Argument String code,
            @ContextValue Viewer viewer,
            @ContextValue(required = false) @Nullable Session session) {
        var secret = own(session).state().newFactor();
        if (secret == null) {
            throw new BadInput("call beginSecondFactor first, in the same session", null);
        }
        var step = secondFactor
                .step(secret, code, 0)
                .orElseThrow(() ->
                        new BadInput("the code does not fit the secret; is the clock of the device right?", null));
        var changed = users.change(
                viewer.name(), user -> user.withSecondFactor(secret).usedStep(step));
        own(session).state().newFactor(null);
        note(viewer, "user.second-factor-set", viewer.name(), Map.of());
        return Account.of(changed);
    }

    private User change(String name, UnaryOperator<User> changed) {
        refuseInDemo();
        var after = users.change(name, before -> {
            var next = changed.apply(before);
            refuseToLockAllOut(before, next);
            return next;
        });
        sessions.endAll(name);
        return after;
    }

    /** Somebody must be left who can let others in. */
    private void refuseToLockAllOut(User before, User after) {
        if (isKeeper(before)
                && !isKeeper(after)
                && users.all().stream()
                        .noneMatch(other -> isKeeper(other) && !other.name().equals(before.name()))) {
            throw new BadInput(
                    "%s is the last administrator who can sign in; make another one first".formatted(before.name()),
                    null);
        }
    }

    private static boolean isKeeper(User user) {
        return user.isEnabled() && user.roles().contains(Role.ADMINISTRATOR);
    }

    private static Session own(@Nullable Session session) {
        if (session == null || session.foreign() != null) {
            throw new BadInput("only local users have a second factor here; others have it where they sign in", null);
        }
        return session;
    }

    private void refuseInDemo() {
        if (settings.demo()) {
            throw new BadInput("a demo keeps no users; start the service with `lianhuan serve`", null);
        }
    }

    private static Set<Role> some(List<Role> roles) {
        if (roles.isEmpty()) {
            throw new BadInput("give at least one role", null);
        }
        return Set.copyOf(roles);
    }

    private static Set<String> codes(@Nullable List<String> districts) {
        var codes = districts == null ? Set.<String>of() : Set.copyOf(districts);
        codes.stream()
                .filter(code -> !DISTRICT.matcher(code).matches())
                .findFirst()
                .ifPresent(code -> {
                    throw new BadInput(
                            "%s is no code of a district; give 2, 4 or 6 digits (GB/T 2260)".formatted(code), null);
                });
        return codes;
    }

    private static String words(java.util.Collection<?> values) {
        return values.stream().map(String::valueOf).sorted().collect(Collectors.joining(" "));
    }

    private void note(Viewer viewer, String action, String name, Map<String, String> details) {
        events.publishEvent(new Noted(viewer.name(), action, name, new LinkedHashMap<>(details)));
    }
}
