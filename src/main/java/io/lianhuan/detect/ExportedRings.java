package io.lianhuan.detect;

import io.lianhuan.detect.BidderMatrix.FamilyBits;
import io.lianhuan.detect.ExportedFinding.Place;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Rows;
import io.lianhuan.graph.Statement;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/** Rings with members, families, findings, clauses and evidence down to the source line. */
@Component
class ExportedRings implements Exported {

    private final Statement rows;
    private final Statement pairs;
    private final FindingTexts texts;

    ExportedRings(Graph graph, FindingTexts texts) {
        this.texts = texts;
        this.rows = graph.statement("rings/export");
        this.pairs = graph.statement("rings/export-pairs");
    }

    /** A member. */
    record Member(String id, @Nullable String name, String role, double bits) {

        String shown() {
            return name == null ? "" : name;
        }
    }

    /** A ring as it is exported. */
    record Tree(
            String id,
            double strength,
            @Nullable Double falseAlarmRate,
            Grade grade,
            List<Member> members,
            List<FamilyBits> families,
            List<Place> lots,
            @Nullable BigDecimal amountAtStake,
            @Nullable String firstSeen,
            @Nullable String lastSeen,
            List<ExportedFinding> findings) {}

    @Override
    public Statement rows() {
        return rows;
    }

    @Override
    public Statement pairs() {
        return pairs;
    }

    @Override
    public List<String> header() {
        return List.of(
                "id",
                "strength",
                "falseAlarmRate",
                "grade",
                "size",
                "members",
                "names",
                "roles",
                "memberBits",
                "families",
                "familyBits",
                "lots",
                "lotNames",
                "amountAtStake",
                "firstSeen",
                "lastSeen",
                "rules",
                "clauses",
                "findings",
                "evidence");
    }

    @Override
    public List<String> cells(Record row) {
        var ring = tree(row);
        var members = ring.members();
        var names = members.stream().collect(Collectors.toMap(Member::id, Member::shown));
        return new Cells()
                .add(ring.id())
                .number(ring.strength())
                .add(ring.falseAlarmRate())
                .add(ring.grade())
                .add(members.size())
                .list(members.stream().map(Member::id).toList())
                .list(members.stream().map(Member::shown).toList())
                .list(members.stream().map(Member::role).toList())
                .list(members.stream()
                        .map(member -> Cells.rounded(member.bits()))
                        .toList())
                .list(ring.families().stream()
                        .map(family -> family.family().name())
                        .toList())
                .list(ring.families().stream()
                        .map(family -> Cells.rounded(family.bits()))
                        .toList())
                .list(ring.lots().stream().map(Place::id).toList())
                .list(ring.lots().stream().map(Place::shown).toList())
                .add(ring.amountAtStake())
                .add(ring.firstSeen())
                .add(ring.lastSeen())
                .list(ring.findings().stream()
                        .map(ExportedFinding::rule)
                        .distinct()
                        .sorted()
                        .toList())
                .list(ring.findings().stream()
                        .flatMap(finding -> finding.citations().stream())
                        .distinct()
                        .sorted()
                        .toList())
                .list(ring.findings().stream().map(ExportedFinding::id).toList())
                .list(ring.findings().stream()
                        .flatMap(finding -> finding.shown(names).stream())
                        .distinct()
                        .toList())
                .all();
    }

    @Override
    public Tree tree(Record row) {
        return new Tree(
                row.get("id").asString(),
                row.get("strength").asDouble(),
                Rows.number(row, "falseAlarmRate"),
                Grade.valueOf(row.get("grade").asString()),
                row.get("members").asList(ExportedRings::member),
                FamilyBits.of(row.get("families")),
                row.get("lots").asList(Place::of),
                Rows.yuan(row, "amountAtStake"),
                ExportedFinding.time(row, "firstSeen"),
                ExportedFinding.time(row, "lastSeen"),
                texts.all(row));
    }

    private static Member member(Value member) {
        return new Member(
                member.get("id").asString(),
                Rows.text(member, "name"),
                member.get("role").asString(),
                member.get("bits").asDouble());
    }
}
