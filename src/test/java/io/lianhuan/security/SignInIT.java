package io.lianhuan.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianhuan.IntegrationTest;
import io.lianhuan.api.Role;
import io.lianhuan.store.Home;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Signing in at a running service, as browsers and programs do. */
@IntegrationTest
class SignInIT {

    private static final String PASSWORD = "quiet river under stone";
    private static final String ROLES = "{ rules { id } }";

    @LocalServerPort
    int port;

    @Autowired
    Users users;

    @Autowired
    Passwords passwords;

    @Autowired
    Sessions sessions;

    @Autowired
    Tokens tokens;

    @Autowired
    Home home;

    @Autowired
    FirstLogin firstLogin;

    @BeforeEach
    void anInvestigator() {
        user("wang", Role.INVESTIGATOR);
    }

    private void user(String name, Role... roles) {
        users.create(User.fresh(name, passwords.hash(PASSWORD), Set.of(roles), Set.of())
                .withPassword(passwords.hash(PASSWORD), false));
    }

    @Test
    void nobodySeesAnythingButPages() {
        var nobody = new Browser(port);
        assertThat(nobody.get("/me").status()).isEqualTo(401);
        assertThat(nobody.get("/me").json().path("name").isNull()).isTrue();
        assertThat(nobody.ask(ROLES).status()).isEqualTo(401);
        assertThat(nobody.ask(ROLES).text()).contains("UNAUTHENTICATED");
        assertThat(nobody.get("/actuator/health/liveness").status()).isEqualTo(200);
        assertThat(nobody.get("/actuator/metrics").status()).isEqualTo(401);
        assertThat(nobody.get("/nothing").status()).isEqualTo(401);
    }

    @Test
    void aUserSignsInAndOut() {
        var browser = new Browser(port);
        var answer = browser.signIn("wang", PASSWORD);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Set-Cookie"))
                .startsWith("__Host-lianhuan=")
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Strict")
                .doesNotContain("Domain", "Max-Age", "Expires");
        assertThat(browser.get("/me").json().path("name").stringValue()).isEqualTo("wang");
        assertThat(browser.ask(ROLES).text()).contains("\"id\"");

        var before = browser.cookie();
        assertThat(browser.post("/sign-out", Map.of()).status()).isEqualTo(200);
        browser.cookie(before);
        assertThat(browser.ask(ROLES).status()).isEqualTo(401);
    }

    @Test
    void aSessionIsNewAfterEachSignIn() {
        var browser = new Browser(port);
        browser.signIn("wang", PASSWORD);
        var before = browser.cookie();
        browser.signIn("wang", PASSWORD);
        assertThat(browser.cookie()).isNotEqualTo(before);
        browser.cookie(before);
        assertThat(browser.ask(ROLES).status()).isEqualTo(401);
    }

    @Test
    void guessingIsSlowedDownForTheAccountAndTheAddress() {
        user("guessed", Role.INVESTIGATOR);
        var browser = new Browser(port);
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(browser.signIn("guessed", "wrong password " + attempt).status())
                    .isEqualTo(401);
        }
        var answer = browser.signIn("guessed", PASSWORD);
        assertThat(answer.status()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 30);
        assertThat(browser.signIn("wang", PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void whoIsDisabledOrChangedIsOutWithinASecond() {
        var browser = new Browser(port);
        browser.signIn("wang", PASSWORD);
        users.change("wang", user -> user.enabled(false));
        assertThat(browser.ask(ROLES).status()).isEqualTo(401);
        assertThat(browser.signIn("wang", PASSWORD).status()).isEqualTo(401);

        users.change("wang", user -> user.enabled(true));
        browser.signIn("wang", PASSWORD);
        users.change("wang", user -> user.withRoles(Set.of(Role.AUDITOR), Set.of()));
        assertThat(browser.ask(ROLES).status()).isEqualTo(401);
    }

    @Test
    void aOneTimePasswordIsGoodForChangingItOnly() throws Exception {
        users.change("wang", user -> user.withPassword(passwords.hash(PASSWORD), true));
        var browser = new Browser(port);
        assertThat(browser.signIn("wang", PASSWORD)
                        .json()
                        .path("mustChangePassword")
                        .booleanValue())
                .isTrue();
        assertThat(browser.ask(ROLES).status()).isEqualTo(403);
        assertThat(browser.ask(ROLES).text()).contains("PASSWORD_CHANGE_NEEDED");
        var changed = "another river over sand";
        assertThat(browser.post("/password", Map.of("password", PASSWORD, "newPassword", "short"))
                        .status())
                .isEqualTo(400);
        assertThat(browser.post("/password", Map.of("password", PASSWORD, "newPassword", changed))
                        .status())
                .isEqualTo(200);
        assertThat(browser.ask(ROLES).status()).isEqualTo(200);
    }

    @Test
    void theFirstStartMakesAnAdministratorWithAPasswordInAFile() throws Exception {
        users.all().forEach(user -> users.change(user.name(), User::withoutSessions));
        var file = home.folder().resolve("first-login.secret");
        assertThat(file).exists();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(firstLogin.hint()).contains("administrator", file.toString());
    }

    @Test
    void aServiceComesWithAToken() {
        var secret = tokens.create("reports", Set.of(Role.SERVICE), Set.of(), Duration.ofDays(1));
        var service = new Browser(port).with(secret);
        assertThat(service.ask(ROLES).status()).isEqualTo(200);
        assertThat(service.get("/console/history").status()).isEqualTo(403);
        assertThat(tokens.revoke("reports")).isTrue();
        assertThat(service.ask(ROLES).status()).isEqualTo(401);
        assertThat(new Browser(port).with("lh_guessed").ask(ROLES).status()).isEqualTo(401);
    }

    @Test
    void commandsOfTheHomeComeWithItsToken() throws Exception {
        var secret = Files.readString(home.folder().resolve("local.secret")).strip();
        assertThat(new Browser(port).with(secret).get("/actuator/metrics").status())
                .isEqualTo(200);
        assertThat(new Browser(port)
                        .with("0".repeat(64))
                        .get("/actuator/metrics")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void otherOriginsChangeNothing() {
        var browser = new Browser(port);
        browser.signIn("wang", PASSWORD);
        var question = Map.of("query", ROLES);
        assertThat(browser.post("/graphql", question, "Origin", "https://elsewhere.example")
                        .status())
                .isEqualTo(403);
        assertThat(browser.post("/graphql", question, "Origin", "null").status())
                .isEqualTo(403);
        assertThat(browser.post("/graphql", question, "Sec-Fetch-Site", "cross-site")
                        .status())
                .isEqualTo(403);
        assertThat(browser.post("/graphql", question, "Origin", "http://localhost:" + port)
                        .status())
                .isEqualTo(200);
        assertThat(browser.send("POST", "/sign-out", "Content-Type", "text/plain")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void everyAnswerCarriesTheHeaders() {
        var browser = new Browser(port);
        for (String path :
                new String[] {"/", "/me", "/graphql", "/nothing", "/actuator/metrics", "/a//b", "/assets/none.js"}) {
            var answer = browser.get(path);
            assertThat(answer.header("Content-Security-Policy"))
                    .as(path)
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(answer.header("Strict-Transport-Security")).as(path).isNotEmpty();
        }
    }
}
