package io.lianhuan.ingest;

import io.lianhuan.reading.Header;
import io.lianhuan.reading.Headers;
import io.lianhuan.reading.SheetHeader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/**
 * How foreign sheets become rows of our tables, as a mapping file says it in YAML.
 *
 * @param name the file's name, for messages
 * @param checksum of its text: the same sheet read by another mapping is another sheet
 */
record Mapping(String name, String checksum, List<ForeignSheet> sheets) {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** The mapping in a file; whatever is wrong with it is an {@link ImportProblem}. */
    static Mapping in(Path file) {
        var name = String.valueOf(file.getFileName());
        try {
            return of(name, Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new ImportProblem(
                    "the mapping file %s cannot be read".formatted(file), "check its path and its rights");
        }
    }

    static Mapping of(String name, String text) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            var yaml = new Yaml(
                    new SafeConstructor(options),
                    new Representer(new DumperOptions()),
                    new DumperOptions(),
                    options,
                    new TextsOnly());
            var tree = yaml.<@Nullable Object>load(text);
            if (!(tree instanceof Map<?, ?>)) {
                throw new ImportProblem(name + " is no mapping", "begin it with `sheets:`");
            }
            var sheets = MAPPER.convertValue(tree, Root.class).sheets();
            return new Mapping(name, Hash.id(text), checked(name, sheets));
        } catch (MarkedYAMLException problem) {
            var mark = problem.getProblemMark();
            var line = mark == null ? "" : ", line " + (mark.getLine() + 1);
            throw new ImportProblem(name + line + ": " + problem.getProblem(), "correct the YAML");
        } catch (YAMLException problem) {
            throw new ImportProblem(name + " is not YAML", "write it as plain UTF-8 text");
        } catch (JacksonException problem) {
            throw misfit(name, problem);
        }
    }

    /** Finds the header rows of the sheets it knows. */
    Headers known() {
        return Headers.of(sheets.stream()
                .flatMap(sheet -> sheet.headers().stream())
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** The way from a sheet with these headers to our tables; of several that fit, the one that asks for most headers. */
    Optional<Binding> binding(SheetHeader sheet, Tables tables) {
        var headers = sheet.headers().stream().map(Header::folded).collect(Collectors.toSet());
        ForeignSheet best = null;
        for (ForeignSheet candidate : sheets) {
            var fits = candidate.headers().stream().map(Header::fold).allMatch(headers::contains);
            if (fits
                    && (best == null
                            || candidate.headers().size() > best.headers().size())) {
                best = candidate;
            }
        }
        return best == null ? Optional.empty() : Optional.of(new MappedBinding(this, best, sheet, tables));
    }

    ImportProblem problem(String key, String what, String cure) {
        return new ImportProblem("%s, %s: %s".formatted(name, key, what), cure);
    }

    private static List<ForeignSheet> checked(String name, List<ForeignSheet> sheets) {
        if (sheets.isEmpty()) {
            throw new ImportProblem(name + " maps no sheet", "list at least one under `sheets:`");
        }
        for (ForeignSheet sheet : sheets) {
            if (sheet.headers().isEmpty()) {
                throw new ImportProblem(
                        "%s, sheets.headers: no headers".formatted(name), "list headers by which the sheet is known");
            }
        }
        return sheets;
    }

    private static ImportProblem misfit(String name, JacksonException problem) {
        var path = problem instanceof DatabindException databind
                ? databind.getPath().stream()
                        .map(step ->
                                step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                        .collect(Collectors.joining("."))
                : "";
        if (problem instanceof UnrecognizedPropertyException unknown) {
            return new ImportProblem(
                    "%s, %s: there is no such key".formatted(name, path), "use one of " + knownKeys(unknown));
        }
        return new ImportProblem("%s, %s: has not the form it must have".formatted(name, path), "see import/README.md");
    }

    private static Set<String> knownKeys(UnrecognizedPropertyException unknown) {
        var keys = new TreeSet<String>();
        var ids = unknown.getKnownPropertyIds();
        if (ids != null) {
            ids.forEach(id -> keys.add(String.valueOf(id)));
        }
        return keys;
    }

    /** Leaves every value a text: YAML 1.1 would take a column named {@code no} for false. */
    private static final class TextsOnly extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            // none
        }
    }

    /** The whole file. */
    record Root(List<ForeignSheet> sheets) {
        Root {
            sheets = sheets == null ? List.of() : List.copyOf(sheets);
        }
    }

    /**
     * A kind of foreign sheet.
     *
     * @param headers headers it must have; by them it is known
     * @param labels columns that say what is to be found out, each with the expression for the id that it tells of
     * @param lookups values from files beside the imported one, by name
     * @param let values for use in expressions, by name, each may use those before it
     * @param reject rows that are known noise
     * @param tables what a row becomes
     */
    record ForeignSheet(
            List<String> headers,
            Map<String, String> labels,
            Map<String, Lookup> lookups,
            Map<String, Let> let,
            List<Reject> reject,
            List<Target> tables) {
        ForeignSheet {
            headers = headers == null ? List.of() : headers;
            labels = labels == null ? Map.of() : labels;
            lookups = lookups == null ? Map.of() : lookups;
            let = let == null ? Map.of() : let;
            reject = reject == null ? List.of() : reject;
            tables = tables == null ? List.of() : tables;
        }
    }

    /** The column {@code value} of another file by its column {@code key}, of which a cell may hold several. */
    record Lookup(String file, String key, String value) {}

    /** A value; with {@code each} that of the first parts for which {@code when} holds, or no text if there are none. */
    record Let(List<String> each, @Nullable String when, String value) {
        Let {
            each = each == null ? List.of() : each;
        }
    }

    /** A condition under which a row is rejected, with the reason and cure that the reject file gives. */
    record Reject(String when, String reason, @Nullable String cure) {}

    /**
     * Rows of one of our tables.
     *
     * @param when rows are made only where this holds
     * @param each columns whose cells hold parallel lists: one row for each part
     * @param columns expressions by column
     * @param units units of amounts by column
     */
    record Target(
            String table,
            @Nullable String when,
            List<String> each,
            Map<String, String> columns,
            Map<String, String> units) {
        Target {
            each = each == null ? List.of() : each;
            columns = columns == null ? Map.of() : columns;
            units = units == null ? Map.of() : units;
        }
    }
}
