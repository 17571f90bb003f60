package io.lianhuan.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianhuan.Door;
import io.lianhuan.IntegrationTest;
import io.lianhuan.OneGraph;
import io.lianhuan.ingest.ImportRequest;
import io.lianhuan.ingest.Imports;
import io.lianhuan.ingest.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What people type, and what they find; over the demo city. */
@IntegrationTest
@OneGraph
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchIT {

    private static final String COMPANY = "91330212MAXYG2QD25";

    @Autowired
    ApplicationContext service;

    @Autowired
    Imports imports;

    @Autowired
    Driver driver;

    @BeforeAll
    void load() {
        imports.load(new ImportRequest(List.of(Path.of("import/demo")), null, false), Progress.SILENT);
    }

    private record Hit(String id, String kind, String name, String reason) {}

    private List<Hit> search(String text, String viewer) {
        var answer = new Door(service)
                .ask(
                        "query ($t: String!) { search(text: $t) { id kind name reason score } }",
                        Map.of("t", text),
                        viewer);
        assertThat(answer.error().toString()).as(text).isEmpty();
        var hits = new ArrayList<Hit>();
        for (var hit : answer.json().path("data").path("search")) {
            hits.add(new Hit(
                    hit.path("id").asString(),
                    hit.path("kind").asString(),
                    hit.path("name").asString(""),
                    hit.path("reason").asString()));
        }
        return hits;
    }

    private Hit first(String text) {
        var hits = search(text, "!ina INVESTIGATOR");
        assertThat(hits).as(text).isNotEmpty();
        return hits.getFirst();
    }

    private void finds(String text, String reason) {
        assertThat(first(text)).as(text).extracting(Hit::id, Hit::reason).containsExactly(COMPANY, reason);
    }

    @Test
    void aCompanyIsFoundByCodeByNameAndByHowItIsTyped() {
        finds(COMPANY, "ID");
        finds("91330212maxyg2qd25", "ID");
        finds("９１３３０２１２ＭＡＸＹＧ２ＱＤ２５", "ID");
        finds("91330212 MAXYG2QD 25", "ID");
        finds("宁波海岬建设有限公司", "NAME");
        finds("寧波海岬建設有限公司", "NAME");
        finds("宁波海岬", "NAME_BEGINNING");
        finds("寧波海岬", "NAME_BEGINNING");
        finds("ningbohaijia", "PINYIN");
        finds("Ning Bo Hai Jia", "PINYIN");
        finds("haijiajianshe", "PINYIN");
        finds("nbhjjs", "INITIALS");
        finds("hjjs", "INITIALS");
        assertThat(List.of("海岬", "海岬建設"))
                .allSatisfy(text -> assertThat(search(text, "ina INVESTIGATOR"))
                        .filteredOn(hit -> hit.id().equals(COMPANY))
                        .extracting(Hit::reason)
                        .containsExactly("WORDS"));
    }

    @Test
    void valuesAreFoundInAnyForm() {
        assertThat(List.of("0580-5512000", "05805512000", "+86 580 5512000", "（0580）5512000"))
                .allSatisfy(text -> assertThat(first(text))
                        .extracting(Hit::kind, Hit::reason)
                        .containsExactly("PHONE", "VALUE"));
        assertThat(search("0580-5512000", "ina INVESTIGATOR"))
                .as("a masked value is not confirmed")
                .isEmpty();
        assertThat(first("office00@example.com")).extracting(Hit::kind).isEqualTo("EMAIL");
        assertThat(first("3309904423665980861")).extracting(Hit::kind).isEqualTo("ACCOUNT");
        assertThat(first("3309 9044 2366 5980 861")).extracting(Hit::kind).isEqualTo("ACCOUNT");
        var machine = one("MATCH (m:Machine {kind: 'MAC'}) RETURN m.value AS value ORDER BY value LIMIT 1");
        assertThat(List.of(
                        machine,
                        machine.replace('-', ':').toLowerCase(java.util.Locale.ROOT),
                        machine.replace("-", "")))
                .allSatisfy(text -> assertThat(first(text)).extracting(Hit::id).isEqualTo("MAC:" + machine));
        var ip = one("MATCH (ip:IpAddress) RETURN ip.value AS value ORDER BY value LIMIT 1");
        assertThat(first(ip + ":8443")).extracting(Hit::id, Hit::reason).containsExactly(ip, "VALUE");
        assertThat(first("e3309022600000001001001"))
                .extracting(Hit::kind, Hit::reason)
                .containsExactly("LOT", "ID");
    }

    @Test
    void aPersonIsFoundByNameOnlyForAPurpose() {
        var name = one("MATCH (p:Person) WHERE p.name IS NOT NULL RETURN p.name AS value ORDER BY p.id LIMIT 1");
        var id = one("MATCH (p:Person) WHERE p.name IS NOT NULL RETURN p.id AS value ORDER BY p.id LIMIT 1");
        assertThat(search(name, "ina INVESTIGATOR")).extracting(Hit::kind).doesNotContain("PERSON");
        assertThat(search(name, "")).extracting(Hit::kind).doesNotContain("PERSON");
        assertThat(search("330999198908221019", "ina INVESTIGATOR")).isEmpty();
        assertThat(search(name, "!ina INVESTIGATOR"))
                .extracting(Hit::id, Hit::name)
                .contains(org.assertj.core.groups.Tuple.tuple(id, name));
        assertThat(search("330999198908221019", "!ina INVESTIGATOR"))
                .extracting(Hit::kind)
                .containsExactly("PERSON");
        assertThat(search(id, "ina INVESTIGATOR"))
                .singleElement()
                .extracting(Hit::kind, Hit::name)
                .containsExactly("PERSON", "");
    }

    private String one(String statement) {
        try (var session = driver.session()) {
            return session.run(statement).single().get("value").asString();
        }
    }
}
