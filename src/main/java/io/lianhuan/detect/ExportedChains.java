package io.lianhuan.detect;

import io.lianhuan.detect.BidderMatrix.FamilyBits;
import io.lianhuan.detect.ExportedFinding.Place;
import io.lianhuan.detect.ExportedFindings.Party;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Rows;
import io.lianhuan.graph.Statement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/** Licence-lending chains with parties, steps, findings, clauses and evidence down to the source line. */
@Component
class ExportedChains implements Exported {

    private final Statement rows;
    private final Statement pairs;
    private final FindingTexts texts;

    ExportedChains(Graph graph, FindingTexts texts) {
        this.texts = texts;
        this.rows = graph.statement("chains/export");
        this.pairs = graph.statement("chains/export-pairs");
    }

    /** What went from one to another. */
    record Step(
            int ordinal,
            String from,
            String relation,
            String to,
            @Nullable String at,
            @Nullable BigDecimal amount,
            @Nullable String contractId,
            boolean beforeAward,
            String finding) {

        static Step of(Value step) {
            return new Step(
                    step.get("ordinal").asInt(),
                    step.get("from").asString(),
                    step.get("relation").asString(),
                    step.get("to").asString(),
                    text(Rows.day(step, "at")),
                    Rows.yuan(step, "amount"),
                    Rows.text(step, "contractId"),
                    step.get("beforeAward").asBoolean(),
                    step.get("findingId").asString());
        }

        String shown() {
            return "%s %s -%s-> %s%s"
                    .formatted(
                            at == null ? "" : at,
                            from,
                            relation,
                            to,
                            amount == null ? "" : " " + amount.toPlainString() + " 元")
                    .strip();
        }
    }

    /** A chain as it is exported. */
    record Tree(
            String id,
            String kind,
            double strength,
            Grade grade,
            List<Party> parties,
            List<FamilyBits> families,
            List<Step> steps,
            List<String> contracts,
            List<Place> lots,
            @Nullable BigDecimal amountAtStake,
            @Nullable String firstSeen,
            @Nullable String lastSeen,
            List<ExportedFinding> findings) {

        List<Party> inPart(String role) {
            return parties.stream().filter(party -> party.role().equals(role)).toList();
        }
    }

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
                "kind",
                "strength",
                "grade",
                "borrower",
                "borrowerName",
                "lenders",
                "lenderNames",
                "steps",
                "contracts",
                "families",
                "familyBits",
                "lots",
                "lotNames",
                "amountAtStake",
                "firstSeen",
                "lastSeen",
                "rules",
                "clauses",
                "findings");
    }

    @Override
    public List<String> cells(Record row) {
        var chain = tree(row);
        return new Cells()
                .add(chain.id())
                .add(chain.kind())
                .number(chain.strength())
                .add(chain.grade())
                .list(chain.inPart("BORROWER").stream().map(Party::id).toList())
                .list(chain.inPart("BORROWER").stream().map(Party::shown).toList())
                .list(chain.inPart("LENDER").stream().map(Party::id).toList())
                .list(chain.inPart("LENDER").stream().map(Party::shown).toList())
                .list(chain.steps().stream().map(Step::shown).toList())
                .list(chain.contracts())
                .list(chain.families().stream()
                        .map(family -> family.family().name())
                        .toList())
                .list(chain.families().stream()
                        .map(family -> Cells.rounded(family.bits()))
                        .toList())
                .list(chain.lots().stream().map(Place::id).toList())
                .list(chain.lots().stream().map(Place::shown).toList())
                .add(chain.amountAtStake())
                .add(chain.firstSeen())
                .add(chain.lastSeen())
                .list(chain.findings().stream()
                        .map(ExportedFinding::rule)
                        .distinct()
                        .sorted()
                        .toList())
                .list(chain.findings().stream()
                        .flatMap(finding -> finding.citations().stream())
                        .distinct()
                        .sorted()
                        .toList())
                .list(chain.findings().stream().map(ExportedFinding::id).toList())
                .all();
    }

    @Override
    public Tree tree(Record row) {
        return new Tree(
                row.get("id").asString(),
                row.get("kind").asString(),
                row.get("strength").asDouble(),
                Grade.valueOf(row.get("grade").asString()),
                row.get("parties").asList(ExportedFindings::party),
                FamilyBits.of(row.get("families")),
                row.get("steps").asList(Step::of),
                row.get("contracts").asList(Value::asString),
                row.get("lots").asList(Place::of),
                Rows.yuan(row, "amountAtStake"),
                text(Rows.day(row, "firstSeen")),
                text(Rows.day(row, "lastSeen")),
                texts.all(row));
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
