package io.lianhuan.graph;

import io.lianhuan.api.Page;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** People: registrations, insurance, bids, posts and attendance; one statement for each level of an answer. */
@Controller
class PersonController {

    private static final Comparator<InsurancePeriod> BY_TIME = Comparator.comparing(InsurancePeriod::from)
            .thenComparing(InsurancePeriod::until)
            .thenComparing(period -> period.company().id());

    private final Graph graph;
    private final Statement persons;
    private final Statement registrations;
    private final Statement insurance;
    private final Statement namings;
    private final Statement posts;
    private final Statement attendance;

    PersonController(Graph graph) {
        this.graph = graph;
        this.persons = graph.statement("graph/persons");
        this.registrations = graph.statement("graph/person-registrations");
        this.insurance = graph.statement("graph/person-insurance");
        this.namings = graph.statement("graph/person-namings");
        this.posts = graph.statement("graph/person-posts");
        this.attendance = graph.statement("graph/person-attendance");
    }

    /** A bid that names a person. */
    record Naming(
            Lot lot,
            @Nullable Company bidder,
            @Nullable String role,
            @Nullable String position,
            boolean won) {

        static Naming of(Record row) {
            var bidder = row.get("bidder");
            return new Naming(
                    Lot.of(row.get("lot")),
                    bidder.isNull() ? null : Company.of(bidder),
                    Rows.text(row, "role"),
                    Rows.text(row, "position"),
                    row.get("won").asBoolean());
        }

        /** When the bids were opened. */
        public @Nullable OffsetDateTime openedAt() {
            return lot.openedAt();
        }
    }

    /** A post at a building site. */
    record SitePost(
            String permitId,
            @Nullable String projectName,
            @Nullable Company contractor,
            @Nullable String role,
            @Nullable String position,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {

        static SitePost of(Record row) {
            var contractor = row.get("contractor");
            return new SitePost(
                    row.get("permitId").asString(),
                    Rows.text(row, "projectName"),
                    contractor.isNull() ? null : Company.of(contractor),
                    Rows.text(row, "role"),
                    Rows.text(row, "position"),
                    Rows.day(row, "since"),
                    Rows.day(row, "until"));
        }
    }

    /** A person's attendance at a building site in a month. */
    record AttendanceMonth(
            String permitId, String month, @Nullable Integer due, int present) {

        static AttendanceMonth of(Record row) {
            return new AttendanceMonth(
                    row.get("permitId").asString(),
                    row.get("month").asString(),
                    Rows.whole(row, "due"),
                    row.get("present").asInt());
        }

        /** Days present of the days due; null where none were due or nobody counts them. */
        public @Nullable Double share() {
            return Timeline.shareOf(due, present);
        }
    }

    @QueryMapping
    @Nullable
    Person person(@Argument String id) {
        return graph.read(persons, Map.of("ids", List.of(id))).stream()
                .map(Person::of)
                .findFirst()
                .orElse(null);
    }

    @BatchMapping(typeName = "Person")
    Map<Person, List<Registration>> registrations(List<Person> persons) {
        return Rows.byOwner(graph, registrations, persons, Person::id, Registration::of);
    }

    @BatchMapping(typeName = "Person")
    Map<Person, List<InsurancePeriod>> insurance(List<Person> persons) {
        var periods = new HashMap<Person, List<InsurancePeriod>>();
        Rows.byOwner(graph, insurance, persons, Person::id, PersonController::periods)
                .forEach((person, byCompany) -> periods.put(person, last(byCompany)));
        return periods;
    }

    private static List<InsurancePeriod> periods(Record row) {
        return InsurancePeriod.of(
                Company.of(row),
                row.get("months").asList(Value::asString).stream()
                        .map(YearMonth::parse)
                        .toList());
    }

    private static List<InsurancePeriod> last(List<List<InsurancePeriod>> byCompany) {
        var all = byCompany.stream().flatMap(List::stream).sorted(BY_TIME).toList();
        return all.subList(Math.max(0, all.size() - Page.MOST), all.size());
    }

    @BatchMapping(typeName = "Person")
    Map<Person, List<Naming>> namedIn(List<Person> persons) {
        return Rows.byOwner(graph, namings, persons, Person::id, Naming::of);
    }

    @BatchMapping(typeName = "Person")
    Map<Person, List<SitePost>> posts(List<Person> persons) {
        return Rows.byOwner(graph, posts, persons, Person::id, SitePost::of);
    }

    @BatchMapping(typeName = "Person")
    Map<Person, List<AttendanceMonth>> attendance(List<Person> persons) {
        return Rows.byOwner(graph, attendance, persons, Person::id, AttendanceMonth::of);
    }
}
