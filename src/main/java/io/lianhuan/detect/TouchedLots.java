package io.lianhuan.detect;

import static io.lianhuan.graph.RelationKind.AT;
import static io.lianhuan.graph.RelationKind.ATTENDED;
import static io.lianhuan.graph.RelationKind.BOUGHT_BY;
import static io.lianhuan.graph.RelationKind.CLOCKED;
import static io.lianhuan.graph.RelationKind.CONTACTED_BY;
import static io.lianhuan.graph.RelationKind.DEPOSIT_FROM;
import static io.lianhuan.graph.RelationKind.EMPLOYED_BY;
import static io.lianhuan.graph.RelationKind.FOR;
import static io.lianhuan.graph.RelationKind.GIVEN_BY;
import static io.lianhuan.graph.RelationKind.HAD_CHANGE;
import static io.lianhuan.graph.RelationKind.HAS_FILE;
import static io.lianhuan.graph.RelationKind.HOLDS;
import static io.lianhuan.graph.RelationKind.HOLDS_QUALIFICATION;
import static io.lianhuan.graph.RelationKind.INSURED_BY;
import static io.lianhuan.graph.RelationKind.INVITED_BY;
import static io.lianhuan.graph.RelationKind.LEGAL_REPRESENTATIVE_OF;
import static io.lianhuan.graph.RelationKind.MADE_ON;
import static io.lianhuan.graph.RelationKind.NAMES;
import static io.lianhuan.graph.RelationKind.OFFICER_OF;
import static io.lianhuan.graph.RelationKind.ON_SITE;
import static io.lianhuan.graph.RelationKind.PAID;
import static io.lianhuan.graph.RelationKind.PAID_FROM;
import static io.lianhuan.graph.RelationKind.PENALISED_BY;
import static io.lianhuan.graph.RelationKind.REGISTERED_WITH;
import static io.lianhuan.graph.RelationKind.RUN_BY;
import static io.lianhuan.graph.RelationKind.SECURED_BY;
import static io.lianhuan.graph.RelationKind.SENT_FROM;
import static io.lianhuan.graph.RelationKind.SHAREHOLDER_OF;
import static io.lianhuan.graph.RelationKind.SUBMITTED;
import static io.lianhuan.graph.RelationKind.USES;

import io.lianhuan.graph.Graph;
import io.lianhuan.graph.NodeKind;
import io.lianhuan.graph.RelationKind;
import io.lianhuan.graph.Statement;
import io.lianhuan.graph.Work;
import io.lianhuan.ingest.GraphChange;
import io.lianhuan.ingest.GraphChange.Described;
import io.lianhuan.ingest.GraphWatcher;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/**
 * Marks the lots of which rules may say something else after a change of the graph, so that detection examines these and no
 * others.
 *
 * <p>A new fact touches the lot it is about. It touches other lots, too, through what lots have in common: a value that one more
 * firm uses tells less, a firm that becomes an agency explains its telephone, a payment fills an account. One more user never
 * makes a value tie anyone who was not tied by it, so of the lots that use it only those with a finding by it are touched. What a
 * node no longer shows may make findings, too; then all lots that share it are touched. Costs at most a dozen statements for a
 * batch, which follow what the batch names. Before the first examination, after an import was taken back, and once most lots are
 * marked, nothing is marked, since then all lots are examined.
 */
@Component
class TouchedLots implements GraphWatcher {

    /** What is told of companies, persons and accounts, whatever the lot. */
    private static final Set<RelationKind> OF_NO_LOT = Set.of(
            PAID,
            HOLDS,
            USES,
            LEGAL_REPRESENTATIVE_OF,
            OFFICER_OF,
            SHAREHOLDER_OF,
            INSURED_BY,
            REGISTERED_WITH,
            EMPLOYED_BY,
            PENALISED_BY,
            HAD_CHANGE,
            HOLDS_QUALIFICATION,
            ON_SITE,
            ATTENDED,
            CLOCKED,
            AT,
            FOR);

    private static final Set<RelationKind> OF_BIDS =
            Set.of(MADE_ON, SENT_FROM, HAS_FILE, DEPOSIT_FROM, NAMES, CONTACTED_BY, BOUGHT_BY, SECURED_BY);
    private static final Set<RelationKind> OF_GUARANTEES = Set.of(NAMES, CONTACTED_BY, PAID_FROM);
    private static final Set<RelationKind> TO_PARTIES = Set.of(INVITED_BY, RUN_BY, GIVEN_BY);
    private static final Set<RelationKind> OF_COMPANIES = Set.of(USES, SHAREHOLDER_OF, PENALISED_BY);
    private static final Set<RelationKind> TO_COMPANIES = Set.of(LEGAL_REPRESENTATIVE_OF, SHAREHOLDER_OF);
    private static final Set<RelationKind> TIES = Set.of(LEGAL_REPRESENTATIVE_OF, OFFICER_OF, SHAREHOLDER_OF, USES);
    private static final Set<RelationKind> EMPLOYMENT =
            Set.of(INSURED_BY, REGISTERED_WITH, EMPLOYED_BY, OFFICER_OF, LEGAL_REPRESENTATIVE_OF);
    private static final String[] TEXTS = {"author", "lastSavedBy", "sha256", "md5"};

    private final int maximumFirms;
    private final Statement examined;
    private final Statement forget;
    private final Map<String, Statement> statements = new TreeMap<>();

    TouchedLots(Graph graph, RuleBook rules) {
        this.maximumFirms = rules.maximumFirms();
        this.examined = graph.statement("touched/examined");
        this.forget = graph.statement("findings/forget-rules");
        Stream.of(
                        "lots",
                        "companies",
                        "invited",
                        "ties",
                        "employment",
                        "values",
                        "uses",
                        "texts",
                        "shared-texts",
                        "payments",
                        "accounts",
                        "sharing",
                        "values-of-companies",
                        "texts-of-companies",
                        "public-values")
                .forEach(name -> statements.put(name, graph.statement("touched/" + name)));
    }

    @Override
    public void changed(Work work, GraphChange change) {
        if (isExamined(work)) {
            related(work, change);
            described(work, change);
        }
    }

    @Override
    public void renamed(Work work, List<String> companies) {
        if (!companies.isEmpty() && isExamined(work)) {
            touchAllOf(work, companies);
        }
    }

    @Override
    public void takenBack(Work work) {
        work.run(forget, Map.of());
    }

    /** Whether marking is of use. Once most lots are marked, examining all of them costs less than finding out which. */
    private boolean isExamined(Work work) {
        var latest = work.run(examined, Map.of());
        if (latest.isEmpty()) {
            return false;
        }
        boolean isMost = latest.getFirst().get("isMost").asBoolean();
        if (isMost) {
            work.run(forget, Map.of());
        }
        return !isMost;
    }

    private void related(Work work, GraphChange change) {
        var bids = nodes(Stream.of(change.from(OF_BIDS), change.to(Set.of(SUBMITTED))));
        var companies = nodes(Stream.of(change.from(OF_COMPANIES), change.to(TO_COMPANIES)));
        var persons = nodes(Stream.of(change.from(EMPLOYMENT)));
        touch(work, "lots", change.endsBut(OF_NO_LOT).distinct().toList());
        touch(work, "companies", companies);
        touch(work, "ties", nodes(Stream.of(change.from(TIES), change.to(TIES))));
        touch(work, "uses", bids);
        touch(work, "texts", bids);
        touch(
                work,
                "values",
                nodes(Stream.of(
                        bids.stream(),
                        companies.stream(),
                        persons.stream(),
                        change.from(OF_GUARANTEES),
                        change.to(TO_PARTIES),
                        change.to(Set.of(HOLDS)))));
        touch(work, "accounts", change.to(Set.of(HOLDS)).distinct().toList());
        shareTexts(work, nodes(Stream.of(bids.stream(), persons.stream(), change.to(Set.of(NAMES)))), List.of());
        employments(work, change);
        payments(work, change);
    }

    private void employments(Work work, GraphChange change) {
        var pairs = change.related().stream()
                .filter(one -> EMPLOYMENT.contains(one.kind()))
                .map(one -> Map.of("person", one.from(), "company", one.to()))
                .distinct()
                .toList();
        if (!pairs.isEmpty()) {
            work.run(statement("employment"), Map.of("pairs", pairs));
        }
    }

    private void payments(Work work, GraphChange change) {
        var payments = change.related().stream()
                .filter(payment ->
                        payment.kind() == PAID && payment.properties().containsKey("at"))
                .map(payment -> Map.of(
                        "from",
                        payment.from(),
                        "to",
                        payment.to(),
                        "at",
                        payment.properties().get("at")))
                .toList();
        if (!payments.isEmpty()) {
            work.run(statement("payments"), Map.of("payments", payments));
        }
    }

    private void described(Work work, GraphChange change) {
        var known = change.described().stream().filter(Described::isKnown).toList();
        touch(work, "lots", nodes(Stream.of(known.stream().map(Described::node), change.restated().stream())));
        touch(work, "companies", ofKind(known, NodeKind.PENALTY));
        shareTexts(
                work,
                List.of(),
                known.stream().flatMap(TouchedLots::texts).distinct().toList());
        var renamed = known.stream()
                .filter(node -> node.kind() == NodeKind.COMPANY && node.differs("name"))
                .map(Described::node)
                .toList();
        if (!renamed.isEmpty()) {
            touchAllOf(work, renamed);
        }
        var listed = values(work, "public-values", ofKind(change.described(), NodeKind.PUBLIC_VALUE));
        touch(work, "values", listed);
        share(work, listed, maximumFirms);
    }

    private static List<String> ofKind(List<Described> nodes, NodeKind kind) {
        return nodes.stream()
                .filter(node -> node.kind() == kind)
                .map(Described::node)
                .toList();
    }

    /** Texts that a file carried or carries, and names of a person, where they are not the same as before. */
    private static Stream<String> texts(Described node) {
        return switch (node.kind()) {
            case BID_FILE -> node.differing(TEXTS);
            case PERSON -> node.differing("name");
            default -> Stream.empty();
        };
    }

    /** Touches all that companies have to do with, for a company that takes over a name may lessen the firms that use a value. */
    private void touchAllOf(Work work, List<String> companies) {
        for (String what : List.of("companies", "invited", "ties", "values", "accounts")) {
            touch(work, what, companies);
        }
        int firms = maximumFirms + companies.size();
        share(work, values(work, "values-of-companies", companies), firms);
        var texts = work.run(statement("texts-of-companies"), Map.of("nodes", companies, "maximumFirms", firms))
                .getFirst()
                .get("texts")
                .asList(Value::asString);
        shareTexts(work, companies, texts);
    }

    private void touch(Work work, String what, List<String> nodes) {
        if (!nodes.isEmpty()) {
            work.run(statement(what), Map.of("nodes", nodes));
        }
    }

    private void share(Work work, List<String> values, int firms) {
        if (!values.isEmpty()) {
            work.run(statement("sharing"), Map.of("nodes", values, "maximumFirms", firms));
        }
    }

    private void shareTexts(Work work, List<String> nodes, List<String> texts) {
        if (!nodes.isEmpty() || !texts.isEmpty()) {
            work.run(statement("shared-texts"), Map.of("nodes", nodes, "texts", texts));
        }
    }

    private List<String> values(Work work, String what, List<String> nodes) {
        return nodes.isEmpty()
                ? List.of()
                : work.run(statement(what), Map.of("nodes", nodes))
                        .getFirst()
                        .get("values")
                        .asList(Value::asString);
    }

    private Statement statement(String what) {
        return Objects.requireNonNull(statements.get(what));
    }

    private static List<String> nodes(Stream<Stream<String>> parts) {
        return parts.flatMap(part -> part).distinct().toList();
    }
}
