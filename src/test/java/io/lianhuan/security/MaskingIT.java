package io.lianhuan.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianhuan.IntegrationTest;
import io.lianhuan.api.Noted;
import io.lianhuan.api.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

/** Personal values at a running service, before a purpose is stated and after. */
@IntegrationTest
class MaskingIT {

    private static final String PASSWORD = "quiet river under stone";
    private static final String NAME = "欧阳测试";
    private static final String NUMBER = "浙1332099912345";
    private static final List<String> CLEAR = List.of(NAME, NUMBER, "330199********0011", "13800001111");

    /** All doors that show a person, a telephone or an account. */
    private static final String QUESTION = """
            { person(id: "p1") { id name maskedNumber registrationNumber registrations { number } findings { id } }
              constructor(registrationNumber: "%1$s") { registrationNumber person { name } timeline { lane caption } }
              company(id: "c1") { name staff { name registrationNumber } officers { person { name } } }
              search(text: "p1") { id name }
              neighbourhood(id: "c1") { nodes { label caption } }
              paths(from: "p1", to: "t1") { nodes { ... on Person { name } ... on Thing { caption } } } }
            """.formatted(NUMBER);

    @LocalServerPort
    int port;

    @Autowired
    Users users;

    @Autowired
    Passwords passwords;

    @Autowired
    Driver driver;

    @Autowired
    ConfigurableApplicationContext context;

    private final List<Noted> noted = new CopyOnWriteArrayList<>();

    @BeforeEach
    void aPerson() {
        var hash = passwords.hash(PASSWORD);
        for (Role role : Role.values()) {
            users.create(User.fresh(role.name(), hash, Set.of(role), Set.of()).withPassword(hash, false));
        }
        try (var session = driver.session()) {
            session.run("""
                            CREATE (p:Person:Constructor {id: 'p1', name: $name, maskedNumber: '330199********0011',
                              registrationNumber: $number, basis: 'IDENTITY_NUMBER'})
                            CREATE (c:Company {id: 'c1', name: '测试公司', basis: 'CREDIT_CODE'})
                            CREATE (t:Phone {id: 't1', masked: '13800001111'})
                            CREATE (p)-[:REGISTERED_WITH {number: $number, since: date('2024-01-01')}]->(c)
                            CREATE (p)-[:LEGAL_REPRESENTATIVE_OF]->(c)
                            CREATE (c)-[:USES]->(t)
                            CREATE (b:Bid {id: 'b1'})<-[:SUBMITTED]-(c) CREATE (b)-[:FOR_LOT]->(:Lot {id: 'l1'})
                            CREATE (b)-[:NAMES {role: 'PROJECT_MANAGER'}]->(p)
                            """, Map.of("name", NAME, "number", NUMBER)).consume();
        }
        ApplicationListener<PayloadApplicationEvent<Noted>> listener = event -> noted.add(event.getPayload());
        context.addApplicationListener(listener);
    }

    private Browser signedIn(Role role) {
        var browser = new Browser(port);
        assertThat(browser.signIn(role.name(), PASSWORD).status()).isEqualTo(200);
        return browser;
    }

    @Test
    void personalValuesAreMaskedUntilAPurposeIsStated() {
        var browser = signedIn(Role.INVESTIGATOR);
        var masked = browser.ask(QUESTION).text();
        assertThat(masked).doesNotContain("\"errors\"").contains("欧***", "测试公司", "浙13*********45");
        assertThat(CLEAR).noneMatch(masked::contains);

        assertThat(browser.ask("mutation { unmask(purpose: \"  \") { masked } }")
                        .text())
                .contains("BAD_INPUT");
        assertThat(browser.ask("mutation { unmask(purpose: \"核查 L1 的投标人\", matterId: \"M1\") { masked until } }")
                        .text())
                .contains("\"masked\":false");
        assertThat(browser.ask(QUESTION).text()).contains(NAME, NUMBER, "13800001111");
        assertThat(noted)
                .anyMatch(entry -> entry.action().equals("personal.unmasked")
                        && entry.details().containsValue("核查 L1 的投标人")
                        && "M1".equals(entry.subject()))
                .anyMatch(entry -> entry.action().equals("personal.seen")
                        && entry.actor().equals("INVESTIGATOR")
                        && String.valueOf(entry.details().get("persons")).contains("p1"));
        assertThat(browser.get("/me").json().path("masked").booleanValue()).isFalse();

        browser.ask("mutation { remask { masked } }");
        var again = browser.ask(QUESTION).text();
        assertThat(CLEAR).noneMatch(again::contains);
    }

    @Test
    void aPurposeIsOfOneSession() {
        var browser = signedIn(Role.INVESTIGATOR);
        browser.ask("mutation { unmask(purpose: \"核查投标人\") { masked } }");
        var other = signedIn(Role.INVESTIGATOR).ask(QUESTION).text();
        assertThat(CLEAR).noneMatch(other::contains);
    }

    @Test
    void whoKeepsUsersOrReadsTheAuditSeesNoCase() {
        for (Role role : List.of(Role.ADMINISTRATOR, Role.AUDITOR)) {
            var answer = signedIn(role).ask("{ person(id: \"p1\") { id } }").text();
            assertThat(answer).contains("FORBIDDEN").doesNotContain("\"p1\"");
            assertThat(signedIn(role)
                            .ask("mutation { unmask(purpose: \"aus Neugier\") { masked } }")
                            .text())
                    .contains("FORBIDDEN");
        }
        assertThat(noted)
                .anyMatch(entry -> entry.action().equals("access.refused")
                        && "Query.person".equals(entry.details().get("field")));
    }
}
