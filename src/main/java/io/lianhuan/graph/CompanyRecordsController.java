package io.lianhuan.graph;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/**
 * What registers keep of companies: licences, people, contracts, sites, officers and shares; one statement for each level of an
 * answer.
 */
@Controller
class CompanyRecordsController {

    private final Graph graph;
    private final Statement licences;
    private final Statement insured;
    private final Statement registered;
    private final Statement contracts;
    private final Statement sites;
    private final Statement officers;
    private final Statement shareholders;
    private final Statement holdings;

    CompanyRecordsController(Graph graph, BatchLoaderRegistry loaders) {
        this.graph = graph;
        this.licences = graph.statement("graph/company-licences");
        this.insured = graph.statement("graph/company-insured");
        this.registered = graph.statement("graph/company-registrations");
        this.contracts = graph.statement("graph/company-contracts");
        this.sites = graph.statement("graph/company-sites");
        this.officers = graph.statement("graph/company-officers");
        this.shareholders = graph.statement("graph/company-shareholders");
        this.holdings = graph.statement("graph/company-holdings");
        loaders.<Span, List<InsuredMonth>>forName("insuredMonths")
                .registerMappedBatchLoader((spans, environment) ->
                        Mono.fromSupplier(() -> Span.read(graph, insured, spans, InsuredMonth::of)));
    }

    /** A qualification of a company. */
    record Licence(
            @Nullable String certificateNumber,
            @Nullable String name,
            @Nullable String level,
            @Nullable String issuer,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {

        static Licence of(Record row) {
            return new Licence(
                    Rows.text(row, "certificateNumber"),
                    Rows.text(row, "name"),
                    Rows.text(row, "level"),
                    Rows.text(row, "issuer"),
                    Rows.day(row, "since"),
                    Rows.day(row, "until"));
        }
    }

    /** How many people a company insured in a month. */
    record InsuredMonth(String month, int people) {

        static InsuredMonth of(Record row) {
            return new InsuredMonth(
                    row.get("month").asString(), row.get("people").asInt());
        }
    }

    /** A building site with its permit. */
    record Site(
            String permitId,
            @Nullable String name,
            @Nullable Contract contract,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate completedOn,
            @Nullable Person manager) {

        static Site of(Record row) {
            var contract = row.get("contract");
            var manager = row.get("manager");
            return new Site(
                    row.get("permitId").asString(),
                    Rows.text(row, "name"),
                    contract.isNull() ? null : Contract.of(contract),
                    Rows.day(row, "issuedOn"),
                    Rows.day(row, "completedOn"),
                    manager.isNull() ? null : Person.of(manager));
        }
    }

    /** An office that a person holds in a company. */
    record Office(
            Person person,
            @Nullable String position,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {

        static Office of(Record row) {
            return new Office(
                    Person.of(row.get("person")),
                    Rows.text(row, "position"),
                    Rows.day(row, "since"),
                    Rows.day(row, "until"));
        }
    }

    /** Shares in a company. */
    record Shareholding(
            Node holder,
            Company company,
            @Nullable Double share,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {

        static Shareholding of(Record row) {
            var holder = row.get("holder");
            return new Shareholding(
                    row.get("label").asString().equals("Company") ? Company.of(holder) : Person.of(holder),
                    Company.of(row.get("company")),
                    Rows.number(row, "share"),
                    Rows.day(row, "since"),
                    Rows.day(row, "until"));
        }
    }

    @BatchMapping(typeName = "Company")
    Map<Company, List<Licence>> licences(List<Company> companies) {
        return Rows.byOwner(graph, licences, companies, Company::id, Licence::of);
    }

    @SchemaMapping(typeName = "Company")
    CompletableFuture<List<InsuredMonth>> insured(
            Company company,
            @Argument @Nullable LocalDate from,
            @Argument @Nullable LocalDate until,
            DataLoader<Span, List<InsuredMonth>> insuredMonths) {
        return insuredMonths.load(new Span(company.id(), from, until));
    }

    @BatchMapping(typeName = "Company")
    Map<Company, List<Registration>> registeredPeople(List<Company> companies) {
        return Rows.byOwner(graph, registered, companies, Company::id, Registration::of);
    }

    @BatchMapping(typeName = "Company")
    Map<Company, List<Contract>> contracts(List<Company> companies) {
        return Rows.byOwner(graph, contracts, companies, Company::id, Contract::of);
    }

    @BatchMapping(typeName = "Company")
    Map<Company, List<Site>> sites(List<Company> companies) {
        return Rows.byOwner(graph, sites, companies, Company::id, Site::of);
    }

    @BatchMapping(typeName = "Company")
    Map<Company, List<Office>> officers(List<Company> companies) {
        return Rows.byOwner(graph, officers, companies, Company::id, Office::of);
    }

    @BatchMapping(typeName = "Company")
    Map<Company, List<Shareholding>> shareholders(List<Company> companies) {
        return Rows.byOwner(graph, shareholders, companies, Company::id, Shareholding::of);
    }

    @BatchMapping(typeName = "Company")
    Map<Company, List<Shareholding>> holdings(List<Company> companies) {
        return Rows.byOwner(graph, holdings, companies, Company::id, Shareholding::of);
    }
}
