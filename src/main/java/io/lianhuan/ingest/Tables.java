package io.lianhuan.ingest;

import io.lianhuan.reading.Headers;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** All tables that can be imported: every record marked {@link Table}, found on the class path. */
@Component
public class Tables {

    private final List<TableDefinition> definitions;
    private final Set<String> headers = new HashSet<>();

    Tables() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Table.class));
        this.definitions = scanner.findCandidateComponents(Tables.class.getPackageName()).stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .map(type -> new TableDefinition(type.asSubclass(TableRow.class)))
                .sorted(Comparator.comparingInt(TableDefinition::number).thenComparing(TableDefinition::name))
                .toList();
        definitions.forEach(table -> table.columns().forEach(column -> {
            headers.addAll(column.headers());
            headers.addAll(column.units());
        }));
    }

    /** The tables without the application, to print their headers. */
    public static Tables found() {
        return new Tables();
    }

    List<TableDefinition> all() {
        return definitions;
    }

    TableDefinition named(String name) {
        return definitions.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no table '%s'; there are %s"
                        .formatted(
                                name,
                                definitions.stream().map(TableDefinition::name).toList())));
    }

    /** The table that most of these headers belong to, if all key columns of one are there. */
    Optional<TableDefinition> matching(Collection<String> foldedHeaders) {
        var all = Set.copyOf(foldedHeaders);
        return definitions.stream()
                .filter(table -> table.score(all) > 0)
                .max(Comparator.<TableDefinition>comparingInt(table -> table.score(all))
                        .thenComparing(TableDefinition::number, Comparator.reverseOrder()));
    }

    /** Every table with its headers, for {@code lianhuan import --headers}. */
    public List<TableHeaders> headers() {
        return definitions.stream()
                .map(table -> new TableHeaders(
                        table.number(),
                        table.name(),
                        table.title(),
                        table.columns().stream()
                                .map(column -> new TableHeaders.Header(column.title(), column.name(), column.key()))
                                .toList()))
                .toList();
    }

    /** A table as users see it. */
    public record TableHeaders(int number, String name, String title, List<Header> headers) {

        /** A column: its Chinese header, its English alias, and whether the table is known by it. */
        public record Header(String title, String alias, boolean key) {}
    }

    /** Finds the header row of a sheet. */
    Headers known() {
        return Headers.of(headers);
    }
}
