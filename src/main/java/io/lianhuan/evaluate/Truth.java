package io.lianhuan.evaluate;

import io.lianhuan.ingest.PersonId;
import io.lianhuan.value.IdentityNumber;
import io.lianhuan.value.PersonalKey;
import io.lianhuan.value.Unreadable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is planted in a city, read from its {@code truth.json}.
 *
 * @param innocents firms that look alike and are not
 * @param others what is planted besides rings and chains, such as an evaluator with an interest: no ring, and no false alarm
 */
record Truth(List<Planted> rings, List<Planted> chains, List<Innocent> innocents, List<Planted> others) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** Persons stand in it by their identity numbers, which are hashed as imports do. */
    static Truth in(Path file, PersonalKey key) {
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException(
                    "there is no readable file %s; give the truth.json that `lianhuan generate` wrote".formatted(file));
        }
        try {
            return of(JSON.readValue(file.toFile(), Document.class), id -> hashed(id, key));
        } catch (JacksonException problem) {
            throw new IllegalArgumentException(
                    "%s is no truth file (%s); it needs lists of rings, chains and innocents"
                            .formatted(file, problem.getOriginalMessage()),
                    problem);
        }
    }

    private static Truth of(Document document, UnaryOperator<String> id) {
        return new Truth(
                items(document.rings()).map(item -> item.ring(id)).toList(),
                items(document.chains()).map(item -> item.chain(id)).toList(),
                items(document.innocents()).map(item -> item.innocent(id)).toList(),
                items(document.conflicts()).map(item -> item.ring(id)).toList());
    }

    private static Stream<Item> items(@Nullable List<Item> list) {
        return list == null ? Stream.of() : list.stream();
    }

    private static String hashed(String id, PersonalKey key) {
        try {
            var person = PersonId.of(IdentityNumber.of(id), null);
            return Objects.requireNonNull(person).hash(key);
        } catch (Unreadable organisation) {
            return id;
        }
    }

    private record Document(
            @Nullable List<Item> rings,
            @Nullable List<Item> chains,
            @Nullable List<Item> innocents,
            @Nullable List<Item> conflicts) {}

    private record Item(
            String id,
            @Nullable String kind,
            @Nullable String difficulty,
            @Nullable List<String> members,
            @Nullable String borrower,
            @Nullable List<String> lenders,
            @Nullable List<String> lots,
            @Nullable List<String> families) {

        Planted ring(UnaryOperator<String> as) {
            return planted(parties(members, Party.Part.MEMBER, as).collect(sorted()));
        }

        Planted chain(UnaryOperator<String> as) {
            var borrowing = borrower == null ? List.<String>of() : List.of(borrower);
            return planted(
                    Stream.concat(parties(borrowing, Party.Part.BORROWER, as), parties(lenders, Party.Part.LENDER, as))
                            .collect(sorted()));
        }

        Innocent innocent(UnaryOperator<String> as) {
            return new Innocent(
                    id, text(kind), texts(members).stream().map(as).sorted().toList(), texts(lots));
        }

        private Planted planted(NavigableSet<Party> parties) {
            return new Planted(id, text(kind), text(difficulty), parties, texts(lots), texts(families));
        }

        private static Stream<Party> parties(@Nullable List<String> ids, Party.Part part, UnaryOperator<String> as) {
            return texts(ids).stream().map(id -> new Party(part, as.apply(id)));
        }

        private static Collector<Party, ?, NavigableSet<Party>> sorted() {
            return Collectors.toCollection(TreeSet::new);
        }

        private static String text(@Nullable String text) {
            return text == null ? "" : text;
        }

        private static List<String> texts(@Nullable List<String> texts) {
            return texts == null ? List.of() : texts;
        }
    }
}
