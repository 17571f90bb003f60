package io.lianhuan.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import io.lianhuan.IntegrationTest;
import io.lianhuan.api.Role;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Keeping users through the doors of a running service. */
@IntegrationTest
class UserKeepingIT {

    private static final String PASSWORD = "quiet river under stone";

    @LocalServerPort
    int port;

    @Autowired
    Users users;

    @Autowired
    Passwords passwords;

    @Autowired
    Clock clock;

    @Autowired
    Driver driver;

    private Browser keeper;

    @BeforeEach
    void anAdministrator() {
        var hash = passwords.hash(PASSWORD);
        users.create(
                User.fresh("keeper", hash, Set.of(Role.ADMINISTRATOR), Set.of()).withPassword(hash, false));
        keeper = new Browser(port);
        keeper.signIn("keeper", PASSWORD);
    }

    @Test
    void aNewUserSignsInOnceWithTheIssuedPasswordAndChangesIt() {
        var password = keeper.ask(
                        "mutation { createUser(name: \"zhao\", roles: [INVESTIGATOR], districts: [\"3309\"]) { password } }")
                .json()
                .at("/data/createUser/password")
                .stringValue();
        var browser = new Browser(port);
        assertThat(browser.signIn("zhao", password).status()).isEqualTo(200);
        assertThat(browser.post("/password", Map.of("password", password, "newPassword", PASSWORD))
                        .status())
                .isEqualTo(200);
        assertThat(browser.get("/me").text()).contains("\"INVESTIGATOR\"", "\"3309\"");
        assertThat(keeper.ask("{ users { name districts enabled } }").text()).contains("zhao", "3309");
        assertThat(keeper.ask("mutation { createUser(name: \"zhao\", roles: [ANALYST]) { password } }")
                        .text())
                .contains("BAD_INPUT");

        keeper.ask("mutation { endSessions(name: \"zhao\") { name } }");
        assertThat(browser.get("/me").status()).isEqualTo(401);
        keeper.ask("mutation { disableUser(name: \"zhao\") { name } }");
        assertThat(browser.signIn("zhao", PASSWORD).status()).isEqualTo(401);
    }

    @Test
    void theLastAdministratorStays() {
        assertThat(keeper.ask("mutation { disableUser(name: \"keeper\") { name } }")
                        .text())
                .contains("BAD_INPUT");
        assertThat(keeper.ask("mutation { setRoles(name: \"keeper\", roles: [AUDITOR]) { name } }")
                        .text())
                .contains("BAD_INPUT");
        assertThat(keeper.get("/me").status()).isEqualTo(200);
    }

    @Test
    void aSecondFactorIsAskedForAndEachCodeIsGoodOnce() throws Exception {
        var secret = keeper.ask("mutation { beginSecondFactor { secret address } }")
                .json()
                .at("/data/beginSecondFactor/secret")
                .stringValue();
        assertThat(keeper.ask("mutation { confirmSecondFactor(code: \"000000\") { name } }")
                        .text())
                .contains("errors");
        var first = code(secret);
        assertThat(keeper.ask("mutation { confirmSecondFactor(code: \"" + first + "\") { hasSecondFactor } }")
                        .text())
                .contains("\"hasSecondFactor\":true");

        var browser = new Browser(port);
        assertThat(browser.signIn("keeper", PASSWORD).text()).contains("CODE_NEEDED");
        assertThat(browser.post("/sign-in", Map.of("name", "keeper", "password", PASSWORD, "code", first))
                        .text())
                .contains("BAD_CODE");
        users.change("keeper", user -> user.usedStep(0));
        var used = code(secret);
        assertThat(browser.post("/sign-in", Map.of("name", "keeper", "password", PASSWORD, "code", used))
                        .status())
                .isEqualTo(200);
        assertThat(browser.post("/sign-in", Map.of("name", "keeper", "password", PASSWORD, "code", used))
                        .status())
                .isEqualTo(401);
    }

    private String code(String secret) throws Exception {
        return new TimeBasedOneTimePasswordGenerator()
                .generateOneTimePasswordString(
                        new SecretKeySpec(new Base32().decode(secret), "HmacSHA1"), clock.instant());
    }

    @Test
    void whoReadsTheGraphLearnsNoPassword() {
        try (var session = driver.session()) {
            var kept = session.run("MATCH (user:User {name: 'keeper'}) RETURN properties(user) AS user")
                    .single()
                    .get("user")
                    .asMap();
            assertThat(kept.toString()).doesNotContain("argon2", "$m=");
        }
    }
}
