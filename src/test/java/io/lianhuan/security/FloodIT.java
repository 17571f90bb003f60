package io.lianhuan.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianhuan.IntegrationTest;
import io.lianhuan.api.Role;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a flood of sign-ins costs, and how soon sessions end that another process ended. */
@Tag("long")
@IntegrationTest
class FloodIT {

    private static final String PASSWORD = "quiet river under stone";
    private static final int FLOOD = 300;
    private static final long MEBIBYTE = 1 << 20;

    @LocalServerPort
    int port;

    @Autowired
    Users users;

    @Autowired
    Passwords passwords;

    @Autowired
    Driver driver;

    @Test
    void aFloodOfSignInsIsToldToComeAgain() throws Exception {
        passwords.hash(PASSWORD);
        var begin = System.nanoTime();
        for (int at = 0; at < 5; at++) {
            passwords.hash(PASSWORD);
        }
        var perHash = (System.nanoTime() - begin) / 5e6;
        var pools = ManagementFactory.getMemoryPoolMXBeans();
        System.gc();
        var before = used(pools);
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);

        var statuses = new TreeMap<Integer, Integer>();
        begin = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Callable<Browser.Answer>>();
            for (int at = 0; at < FLOOD; at++) {
                var name = "nobody" + at;
                answers.add(() -> new Browser(port).signIn(name, "wrong password"));
            }
            for (var answer : threads.invokeAll(answers)) {
                statuses.merge(answer.get().status(), 1, Integer::sum);
            }
        }
        var seconds = (System.nanoTime() - begin) / 1e9;
        var peak =
                pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        System.out.printf(
                "gate: %.0f ms a hash; %d sign-ins at once took %.1f s, answers %s, memory at most %d MiB above %d MiB%n",
                perHash, FLOOD, seconds, statuses, (peak - before) / MEBIBYTE, before / MEBIBYTE);

        assertThat(statuses.keySet()).isSubsetOf(401, 429).contains(429);
    }

    private static long used(List<MemoryPoolMXBean> pools) {
        return pools.stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
    }

    @Test
    void whatAnotherProcessEndsIsOverWithinASecond() {
        var hash = passwords.hash(PASSWORD);
        for (String change : List.of("user.enabled = false", "user.epoch = user.epoch + 1")) {
            var name = "li" + change.length();
            users.create(
                    User.fresh(name, hash, Set.of(Role.INVESTIGATOR), Set.of()).withPassword(hash, false));
            var browser = new Browser(port);
            browser.signIn(name, PASSWORD);
            assertThat(browser.get("/me").status()).isEqualTo(200);
            try (var session = driver.session()) {
                session.run("MATCH (user:User {name: $name}) SET " + change, Map.of("name", name))
                        .consume();
            }
            var begin = System.nanoTime();
            var asked = 0;
            while (browser.get("/me").status() == 200) {
                asked++;
            }
            var milliseconds = (System.nanoTime() - begin) / 1_000_000;
            System.out.printf("gate: %s ends sessions after %d ms (%d requests later)%n", change, milliseconds, asked);
            assertThat(milliseconds).isLessThan(1_000);
        }
    }
}
