package io.lianhuan.ingest;

import io.lianhuan.ingest.Mapping.ForeignSheet;
import io.lianhuan.ingest.Mapping.Let;
import io.lianhuan.reading.Header;
import io.lianhuan.reading.Row;
import io.lianhuan.reading.SheetHeader;
import io.lianhuan.reading.SourceFile;
import io.lianhuan.value.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The way from the columns of a foreign sheet to rows of our tables, as a mapping says. */
final class MappedBinding implements Binding {

    private final Mapping mapping;
    private final ForeignSheet sheet;
    private final SheetHeader header;
    private final Map<String, Header> used = new TreeMap<>();
    private final Map<String, Object> lookups = new TreeMap<>();
    private final Map<String, SourceFile> lookupFiles = new TreeMap<>();
    private final Map<String, Set<String>> derived = new TreeMap<>();
    private final Map<String, MappedPart> lets = new LinkedHashMap<>();
    private final Map<String, Formula> labels = new TreeMap<>();
    private final List<MappedReject> rejects = new ArrayList<>();
    private final List<MappedTable> tables = new ArrayList<>();

    private record MappedPart(List<String> each, @Nullable Formula when, Formula value) {}

    private record MappedReject(Formula when, Mapping.Reject reject) {}

    MappedBinding(Mapping mapping, ForeignSheet sheet, SheetHeader header, Tables known) {
        this.mapping = mapping;
        this.sheet = sheet;
        this.header = header;
        sheet.lookups().forEach((name, lookup) -> lookupFiles.put(name, lookupFile(name, lookup)));
        lookupFiles.keySet().forEach(name -> derived.put(name, Set.of()));
        sheet.let().forEach(this::let);
        sheet.labels().forEach((column, of) -> labels.put(column, formula("labels." + column, of)));
        for (Mapping.Reject reject : sheet.reject()) {
            rejects.add(new MappedReject(formula("reject.when", reject.when()), reject));
        }
        for (Mapping.Target target : sheet.tables()) {
            checkColumns(target.table() + ".each", target.each());
            tables.add(new MappedTable(mapping, target, definition(target, known), this::formula));
        }
    }

    @Override
    public String tables() {
        return tables.isEmpty()
                ? "none"
                : tables.stream().map(MappedTable::name).distinct().collect(Collectors.joining("+"));
    }

    @Override
    public int order() {
        return tables.stream().mapToInt(MappedTable::order).min().orElse(0);
    }

    @Override
    public String reading() {
        return lookupFiles.values().stream().map(SourceFile::sha256).collect(Collectors.joining(" "));
    }

    @Override
    public String value(Row row, String column) {
        return used.values().stream()
                .filter(one -> List.of(column.split(", ")).contains(one.folded()))
                .map(one -> row.text(one.index()))
                .collect(Collectors.joining(", "));
    }

    @Override
    public boolean gathers() {
        return tables.stream().anyMatch(MappedTable::gathers);
    }

    @Override
    public List<TableRow> bind(Row row) {
        var cells = cells(row);
        for (MappedReject noise : rejects) {
            if (noise.when().holds(cells)) {
                var cure = noise.reject().cure();
                throw new BadRow(
                        noise.when().title(),
                        noise.reject().reason(),
                        cure == null ? "nothing to do; the source holds such rows" : cure);
            }
        }
        var rows = new ArrayList<TableRow>();
        tables.forEach(table -> parts(cells, table.each()).forEach(part -> table.add(part, rows)));
        if (rows.isEmpty()) {
            throw new BadRow(
                    "", "the mapping takes nothing from this row", "widen a `when:` of the mapping, or leave it");
        }
        return rows;
    }

    /** What each label column of a row says, and of whom; rows without a label are left out. */
    List<Label> labels(Row row) {
        var cells = cells(row);
        return labels.entrySet().stream()
                .map(label -> new Label(
                        label.getKey(),
                        label.getValue().text(cells),
                        row.text(column("labels." + label.getKey(), label.getKey())
                                .index())))
                .filter(label -> !Text.isPlaceholder(label.text()))
                .toList();
    }

    /** A cell of a label column, and the id that it tells of. */
    record Label(String column, String id, String text) {}

    private Map<String, Object> cells(Row row) {
        if (lookups.isEmpty()) {
            lookupFiles.forEach((name, file) -> lookups.put(name, Lookups.read(file, lookup(name))));
        }
        var cells = new HashMap<String, Object>(lookups);
        used.forEach((name, column) -> cells.put(name, Text.fold(row.text(column.index()))));
        lets.forEach((name, let) -> cells.put(name, value(let, cells)));
        return cells;
    }

    private static String value(MappedPart let, Map<String, Object> cells) {
        return parts(cells, let.each()).stream()
                .filter(part -> let.when() == null || let.when().holds(part))
                .map(part -> let.value().text(part))
                .findFirst()
                .orElse("");
    }

    /** The row once for each part of its parallel lists; just the row where there are none. */
    private static List<Map<String, Object>> parts(Map<String, Object> cells, List<String> each) {
        if (each.isEmpty()) {
            return List.of(cells);
        }
        var lists = each.stream()
                .map(column -> String.valueOf(cells.get(column)).split("[、;；|]", -1))
                .toList();
        if (lists.stream().mapToInt(list -> list.length).distinct().count() > 1) {
            throw new BadRow(
                    String.join(", ", each),
                    "the lists in these columns have not the same length",
                    "give one entry for each, in the same order");
        }
        return IntStream.range(0, lists.getFirst().length)
                .mapToObj(at -> {
                    var part = new HashMap<>(cells);
                    IntStream.range(0, each.size()).forEach(of -> part.put(each.get(of), lists.get(of)[at].strip()));
                    return (Map<String, Object>) part;
                })
                .toList();
    }

    private void let(String name, Let let) {
        checkColumns("let." + name + ".each", let.each());
        var when = let.when() == null ? null : formula("let." + name + ".when", let.when());
        var part = new MappedPart(let.each(), when, formula("let." + name + ".value", let.value()));
        var columns = new TreeSet<>(part.value().columns());
        columns.addAll(let.each());
        derived.put(name, columns);
        lets.put(name, part);
    }

    private TableDefinition definition(Mapping.Target target, Tables known) {
        return known.all().stream()
                .filter(table -> table.name().equals(target.table()))
                .findFirst()
                .orElseThrow(() -> mapping.problem(
                        "tables." + target.table(),
                        "there is no such table",
                        "use one of "
                                + known.all().stream()
                                        .map(TableDefinition::name)
                                        .toList()));
    }

    private Mapping.Lookup lookup(String name) {
        return java.util.Objects.requireNonNull(sheet.lookups().get(name));
    }

    private SourceFile lookupFile(String name, Mapping.Lookup lookup) {
        if (!lookup.file().matches("[^/\\\\]+") || lookup.file().startsWith(".")) {
            throw mapping.problem(
                    "lookups." + name + ".file", "is no name of a file", "name a file of the same folder");
        }
        return Lookups.file(header.file(), lookup);
    }

    private Formula formula(String key, String text) {
        Formula formula;
        try {
            formula = Formula.of(text, derived);
        } catch (IllegalArgumentException problem) {
            throw mapping.problem(key, String.valueOf(problem.getMessage()), "correct the expression");
        }
        checkColumns(key, formula.names());
        return formula;
    }

    private void checkColumns(String key, Iterable<String> names) {
        for (String name : names) {
            if (sheet.labels().containsKey(name)) {
                throw mapping.problem(
                        key, "uses the label column " + name, "labels must never reach a table; leave it out");
            }
            if (!derived.containsKey(name)) {
                used.put(name, column(key, name));
            }
        }
    }

    private Header column(String key, String name) {
        Supplier<ImportProblem> unknown = () -> mapping.problem(
                key,
                "there is no column " + name,
                "use one of "
                        + header.headers().stream()
                                .map(Header::folded)
                                .sorted(Comparator.naturalOrder())
                                .toList());
        return header.find(Header.fold(name)).orElseThrow(unknown);
    }
}
