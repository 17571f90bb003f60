package io.lianhuan.security;

import io.lianhuan.api.BadInput;
import io.lianhuan.api.Noted;
import io.lianhuan.api.Role;
import io.lianhuan.api.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.ModelAndView;

/** Signing in and out, and who one is. */
@RestController
class SignInController {

    static final String DEMO = "demo";

    private static final int LONGEST_NAME = 64;

    private final Entrance entrance;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final SecuritySettings settings;
    private final ApplicationEventPublisher events;
    private final java.time.Clock clock;

    SignInController(
            Entrance entrance,
            Sessions sessions,
            SessionCookie cookie,
            SecuritySettings settings,
            ApplicationEventPublisher events,
            java.time.Clock clock) {
        this.entrance = entrance;
        this.sessions = sessions;
        this.cookie = cookie;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What one signs in with.
     *
     * @param code of the second factor
     * @param demo to come in as the demo user, without anything else
     */
    record Credentials(
            @Nullable String name,
            @Nullable String password,
            @Nullable String code,
            @Nullable Boolean demo) {}

    /** A new password, and the one so far. */
    record NewPassword(String password, String newPassword) {}

    /**
     * Who one is.
     *
     * @param name null for nobody
     * @param demo whether this is a demo, in which everybody comes in by one click
     * @param mustChangePassword whether nothing else is allowed before
     * @param purpose for what personal values are shown; null while they are masked
     * @param unmaskedUntil how long
     */
    record Me(
            @Nullable String name,
            List<Role> roles,
            List<String> districts,
            boolean demo,
            boolean mustChangePassword,
            boolean masked,
            @Nullable String purpose,
            @Nullable Instant unmaskedUntil) {}

    /** Who asks; nobody is told whether this is a demo. */
    @GetMapping("/me")
    ResponseEntity<Me> me() {
        var known = SignedIn.now();
        return known == null
                ? ResponseEntity.status(HttpStatus.UNAUTHORIZED).body(nobody())
                : ResponseEntity.ok(me(known.viewer(), known.session()));
    }

    /** The page for it. */
    @GetMapping("/sign-in")
    ModelAndView signInPage() {
        return new ModelAndView("forward:/index.html");
    }

    @PostMapping(path = "/sign-in", consumes = MediaType.APPLICATION_JSON_VALUE)
    Me signIn(@RequestBody Credentials given, HttpServletRequest request, HttpServletResponse response) {
        var token = Boolean.TRUE.equals(given.demo()) ? demo() : local(given, request.getRemoteAddr());
        return in(token, request, response);
    }

    private Me in(String token, HttpServletRequest request, HttpServletResponse response) {
        leave(request);
        var session = Objects.requireNonNull(sessions.of(token));
        var viewer = Objects.requireNonNull(sessions.viewer(session));
        events.publishEvent(new Noted(viewer.name(), "sign-in", null, Map.of("address", request.getRemoteAddr())));
        cookie.give(response, token);
        return me(viewer, session);
    }

    @PostMapping("/sign-out")
    Me signOut(HttpServletRequest request, HttpServletResponse response) {
        var known = SignedIn.now();
        leave(request);
        cookie.take(response);
        if (known != null) {
            events.publishEvent(new Noted(known.getName(), "sign-out", null, Map.of()));
        }
        return nobody();
    }

    /** Changes one's own password, which ends all one's sessions and begins a new one. */
    @PostMapping(path = "/password", consumes = MediaType.APPLICATION_JSON_VALUE)
    Me password(@RequestBody NewPassword given, HttpServletRequest request, HttpServletResponse response) {
        var known = SignedIn.now();
        if (known == null || known.session() == null || known.session().foreign() != null) {
            throw new Entrance.NotIn("UNAUTHENTICATED", "sign in first");
        }
        var user = entrance.change(known.getName(), given.password(), given.newPassword(), request.getRemoteAddr());
        sessions.endAll(known.getName());
        return in(sessions.begin(user.name(), user.epoch(), null), request, response);
    }

    private String demo() {
        if (!settings.demo()) {
            throw new Entrance.NotIn("NO_DEMO", "this is no demo; sign in with a name and a password");
        }
        return sessions.begin(DEMO, 0, new Viewer(DEMO, EnumSet.allOf(Role.class), Set.of(), null));
    }

    private String local(Credentials given, String address) {
        var name = Objects.requireNonNullElse(given.name(), "");
        var user = entrance.user(
                name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name,
                Objects.requireNonNullElse(given.password(), ""),
                given.code(),
                address);
        return sessions.begin(user.name(), user.epoch(), null);
    }

    private void leave(HttpServletRequest request) {
        var before = cookie.in(request);
        if (before != null) {
            sessions.end(before);
        }
    }

    private Me nobody() {
        return new Me(null, List.of(), List.of(), settings.demo(), false, true, null, null);
    }

    private Me me(Viewer viewer, @Nullable Session session) {
        return new Me(
                viewer.name(),
                viewer.roles().stream().sorted().toList(),
                viewer.districts().stream().sorted().toList(),
                settings.demo(),
                viewer.roles().isEmpty() && session != null && session.foreign() == null,
                !viewer.seesPersonalValues(),
                viewer.purpose(),
                session == null ? null : session.state().untilAt(clock.instant()));
    }

    @ExceptionHandler
    ResponseEntity<Answers.Problem> notIn(Entrance.NotIn problem) {
        var answer = ResponseEntity.status(problem.status());
        if (!problem.pause().equals(Duration.ZERO)) {
            answer.header(HttpHeaders.RETRY_AFTER, Long.toString(Answers.seconds(problem.pause())));
        }
        return answer.body(Answers.Problem.of(problem.code(), String.valueOf(problem.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<Answers.Problem> badInput(BadInput problem) {
        return ResponseEntity.badRequest().body(Answers.Problem.of("BAD_INPUT", String.valueOf(problem.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<Answers.Problem> crowded(Passwords.Crowded problem) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, "5")
                .body(Answers.Problem.of("CROWDED", String.valueOf(problem.getMessage())));
    }
}
