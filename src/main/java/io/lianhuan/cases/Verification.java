package io.lianhuan.cases;

import io.lianhuan.cases.law.LawFile;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Rows;
import io.lianhuan.graph.Statement;
import io.lianhuan.graph.Work;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/**
 * What officers work through: the questions, the innocent explanations and the materials that the evidence at hand prompts, with
 * what they noted on each. Lists follow from the dictionaries and the store whenever they are read; only notes are kept.
 */
@Component
class Verification {

    private final List<Question> bank;
    private final List<Check> checks;
    private final List<Material> materials;
    private final Graph graph;
    private final Today today;
    private final Statement prompts;
    private final Statement held;
    private final Statement notes;

    Verification(Graph graph, Today today) {
        this.graph = graph;
        this.today = today;
        this.bank = LawFile.unique(
                "questions", LawFile.read("questions", new TypeReference<List<Question>>() {}), Question::id);
        this.checks = LawFile.unique(
                "exculpation", LawFile.read("exculpation", new TypeReference<List<Check>>() {}), Check::id);
        this.materials = LawFile.unique(
                "materials", LawFile.read("materials", new TypeReference<List<Material>>() {}), Material::id);
        this.prompts = graph.statement("cases/families-of");
        this.held = graph.statement("cases/held");
        this.notes = graph.statement("cases/notes-of");
    }

    /** A question of the bank. */
    record Question(
            String id,
            String section,
            int order,
            String text,
            @Nullable List<String> prompts,
            LocalDate inForceFrom,
            @Nullable LocalDate inForceUntil) {}

    /** An innocent explanation to be looked into, and how. */
    record Check(
            String id,
            String question,
            String test,
            @Nullable List<String> prompts) {}

    /** A material that verification needs. */
    record Material(
            String id,
            String title,
            String from,
            @Nullable String held,
            @Nullable List<String> prompts) {}

    /** How an answer stands to the facts (一致、矛盾、无法核实). */
    enum Mark {
        CONSISTENT,
        CONTRADICTED,
        UNVERIFIABLE
    }

    /** What came of looking into an innocent explanation. */
    enum CheckOutcome {
        EXCLUDED,
        EXPLAINS,
        NOT_CHECKABLE
    }

    /** What an officer noted. */
    record Noted(
            String text,
            String by,
            OffsetDateTime at,
            @Nullable String outcome) {

        static Noted of(Value note) {
            return new Noted(
                    note.get("text").asString(""),
                    note.get("by").asString(),
                    note.get("at").asZonedDateTime().toOffsetDateTime(),
                    Rows.text(note, "outcome"));
        }
    }

    /** A question of an outline with the evidence that prompts it, and the answer. */
    record Asked(
            String id,
            String section,
            String text,
            List<String> evidenceIds,
            @Nullable String answer,
            @Nullable Mark mark,
            @Nullable String answeredBy,
            @Nullable OffsetDateTime answeredAt) {}

    /** An innocent explanation with what came of it. */
    record Checked(
            String id,
            String question,
            String test,
            @Nullable CheckOutcome outcome,
            @Nullable String detail,
            @Nullable String checkedBy,
            @Nullable OffsetDateTime checkedAt) {}

    /** A material: held already, or to be requested, or asked for. */
    record Needed(
            String id,
            String title,
            String from,
            boolean held,
            int records,
            @Nullable String state,
            @Nullable String note,
            @Nullable OffsetDateTime at) {}

    /** The question outline of an alert, open questions first. */
    List<Asked> questions(String id) {
        return graph.reading(work -> {
            var evidence = prompts(work, id);
            var noted = noted(work, id, "QUESTION");
            return bank.stream()
                    .filter(question -> isInForce(question, today.day()) && isPrompted(question.prompts(), evidence))
                    .sorted(Comparator.comparingInt(Question::order))
                    .map(question -> asked(question, evidence, noted.get(question.id())))
                    .toList();
        });
    }

    /** The checklist of innocent explanations of an alert. */
    List<Checked> checks(String id) {
        return graph.reading(work -> {
            var noted = noted(work, id, "CHECK");
            return checksOf(work, id).stream()
                    .map(check -> checked(check, noted.get(check.id())))
                    .toList();
        });
    }

    /** What is needed: first what must be requested, then what is held. */
    List<Needed> materials(String id) {
        return graph.reading(work -> {
            var evidence = prompts(work, id);
            var noted = noted(work, id, "MATERIAL");
            var counts = work.run(held, Map.of("id", id)).getFirst();
            return materials.stream()
                    .filter(material -> isPrompted(material.prompts(), evidence))
                    .map(material -> needed(material, counts, noted.get(material.id())))
                    .sorted(Comparator.comparing(Needed::held))
                    .toList();
        });
    }

    List<Check> checksOf(Work work, Matter matter) {
        return checksOf(work, matter.id());
    }

    private List<Check> checksOf(Work work, String id) {
        var evidence = prompts(work, id);
        return checks.stream()
                .filter(check -> isPrompted(check.prompts(), evidence))
                .toList();
    }

    boolean hasQuestion(String id) {
        return bank.stream().anyMatch(one -> one.id().equals(id));
    }

    boolean hasCheck(String id) {
        return checks.stream().anyMatch(one -> one.id().equals(id));
    }

    boolean hasMaterial(String id) {
        return materials.stream().anyMatch(one -> one.id().equals(id));
    }

    private Map<String, List<String>> prompts(Work work, String id) {
        return work.run(prompts, Map.of("id", id)).stream()
                .collect(Collectors.toMap(
                        row -> row.get("prompt").asString(),
                        row -> row.get("ids").asList(Value::asString),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private Map<String, Noted> noted(Work work, String id, String kind) {
        return work.run(notes, Map.of("ids", List.of(id), "kind", kind)).stream()
                .map(row -> row.get("note"))
                .collect(Collectors.toMap(note -> note.get("key").asString(), Noted::of));
    }

    private static boolean isInForce(Question question, LocalDate day) {
        return !question.inForceFrom().isAfter(day)
                && (question.inForceUntil() == null || !question.inForceUntil().isBefore(day));
    }

    private static boolean isPrompted(@Nullable List<String> prompts, Map<String, List<String>> evidence) {
        return prompts == null || prompts.stream().anyMatch(evidence::containsKey);
    }

    private static Asked asked(Question question, Map<String, List<String>> evidence, @Nullable Noted noted) {
        var ids = new TreeSet<String>();
        if (question.prompts() != null) {
            question.prompts().forEach(prompt -> ids.addAll(evidence.getOrDefault(prompt, List.of())));
        }
        return new Asked(
                question.id(),
                question.section(),
                question.text(),
                new ArrayList<>(ids),
                noted == null ? null : noted.text(),
                noted == null || noted.outcome() == null ? null : Mark.valueOf(noted.outcome()),
                noted == null ? null : noted.by(),
                noted == null ? null : noted.at());
    }

    private static Checked checked(Check check, @Nullable Noted noted) {
        return new Checked(
                check.id(),
                check.question(),
                check.test(),
                noted == null || noted.outcome() == null ? null : CheckOutcome.valueOf(noted.outcome()),
                noted == null ? null : noted.text(),
                noted == null ? null : noted.by(),
                noted == null ? null : noted.at());
    }

    private static Needed needed(Material material, Record counts, @Nullable Noted noted) {
        int records = material.held() == null ? 0 : counts.get(material.held()).asInt();
        return new Needed(
                material.id(),
                material.title(),
                material.from(),
                records > 0,
                records,
                noted == null ? null : noted.outcome(),
                noted == null ? null : noted.text(),
                noted == null ? null : noted.at());
    }
}
