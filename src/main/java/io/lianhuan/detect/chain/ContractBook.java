package io.lianhuan.detect.chain;

import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Rows;
import io.lianhuan.graph.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/** Reads contracts and payments out of the graph, each in one statement. */
@Component
public final class ContractBook {

    private final Graph graph;
    private final Statement contracts;
    private final Statement accounts;
    private final Statement payments;

    ContractBook(Graph graph) {
        this.graph = graph;
        this.contracts = graph.statement("rules/money-handed-on");
        this.accounts = graph.statement("chains/accounts");
        this.payments = graph.statement("chains/payments");
    }

    /** All contracts, in the order of their ids. */
    public List<Contract> contracts() {
        var all = new ArrayList<Contract>();
        graph.stream(contracts, Map.of(), row -> all.add(contract(row)));
        return all;
    }

    /** All payments that say how much and when. */
    public Payments payments() {
        var holders = new ArrayList<Account>();
        graph.stream(accounts, Map.of(), row -> holders.add(account(row)));
        var paid = new ArrayList<Payment>();
        graph.stream(payments, Map.of(), row -> paid.add(payment(row)));
        return new Payments(holders, paid);
    }

    private static Account account(Record row) {
        return new Account(
                row.get("id").asString(),
                row.get("node").asString(),
                row.get("masked").asString(),
                Rows.text(row, "holderId"),
                Rows.text(row, "surname"),
                row.get("isService").asBoolean(false));
    }

    private static Payment payment(Record row) {
        return new Payment(
                row.get("from").asString(),
                row.get("to").asString(),
                row.get("amount").asLong(),
                row.get("at").asLong(),
                row.get("day").asLocalDate(),
                Rows.text(row, "project"),
                row.get("wages").asBoolean(),
                row.get("number").asString(""),
                row.get("source").asLong(0),
                row.get("importId").asString(""));
    }

    private static Contract contract(Record row) {
        return new Contract(
                row.get("id").asString(),
                row.get("node").asString(),
                row.get("amount").asLong(),
                Rows.day(row, "signedOn"),
                Rows.day(row, "openedOn"),
                Rows.text(row, "lotId"),
                row.get("contractorId").asString(),
                row.get("partnerIds").asList(Value::asString),
                row.get("buyerIds").asList(Value::asString),
                row.get("projects").asList(Value::asString),
                row.get("relatedIds").asList(Value::asString),
                amounts(row.get("subcontracts")),
                amounts(row.get("invoices")),
                row.get("people").asList(ContractBook::actor),
                row.get("source").asLong(0),
                row.get("importId").asString(""));
    }

    private static Map<String, Long> amounts(Value pairs) {
        var amounts = new TreeMap<String, Long>();
        pairs.asList(pair -> pair)
                .forEach(pair -> amounts.merge(
                        pair.get("id").asString(), pair.get("amount").asLong(), Long::sum));
        return amounts;
    }

    private static Contract.Actor actor(Value person) {
        return new Contract.Actor(
                person.get("id").asString(),
                person.get("node").asString(),
                person.get("shown").asString(),
                person.get("surname").asString(""),
                person.get("part").asString(""),
                person.get("isBeforeAward").asBoolean(),
                person.get("source").asLong(0),
                person.get("importId").asString(""));
    }
}
