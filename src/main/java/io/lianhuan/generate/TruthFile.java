package io.lianhuan.generate;

import io.lianhuan.generate.planting.Trace;
import io.lianhuan.generate.planting.Truth;
import io.lianhuan.generate.sheets.Archive;
import io.lianhuan.generate.sheets.Book;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes the truth about a city: rings, chains, innocent twins, and how many rows each file has. */
final class TruthFile {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final CitySize size;
    private final long seed;
    private final List<Truth> truth;
    private final Archive archive;

    TruthFile(CitySize size, long seed, List<Truth> truth, Archive archive) {
        this.size = size;
        this.seed = seed;
        this.truth = truth;
        this.archive = archive;
    }

    void write(Path file) {
        var document = new LinkedHashMap<String, Object>();
        document.put("source", Book.MARK);
        document.put("size", size.name());
        document.put("seed", seed);
        var lists = new EnumMap<Truth.Category, List<Map<String, Object>>>(Truth.Category.class);
        for (Truth one : truth) {
            var list = lists.computeIfAbsent(one.category(), any -> new ArrayList<>());
            list.add(item(one, one.category().prefix() + (list.size() + 1)));
        }
        document.put("rings", Objects.requireNonNullElse(lists.get(Truth.Category.RING), List.of()));
        document.put("chains", Objects.requireNonNullElse(lists.get(Truth.Category.CHAIN), List.of()));
        document.put("innocents", Objects.requireNonNullElse(lists.get(Truth.Category.INNOCENT), List.of()));
        document.put("conflicts", Objects.requireNonNullElse(lists.get(Truth.Category.CONFLICT), List.of()));
        document.put("rows", byFile(archive.written()));
        document.put("malformed", byFile(archive.malformed()));
        JSON.writeValue(file.toFile(), document);
    }

    private static Map<String, Object> item(Truth one, String id) {
        var item = new LinkedHashMap<String, Object>();
        item.put("id", id);
        item.put("kind", one.kind());
        item.put("scenario", one.scenario());
        item.put("difficulty", one.difficulty());
        item.put("members", one.members());
        if (one.borrower() != null) {
            item.put("borrower", one.borrower());
            item.put("lenders", one.lenders());
            item.put("contracts", one.contracts());
        }
        item.put("lots", one.lots());
        item.put("evidence", one.evidence());
        item.put(
                "families",
                one.evidence().stream().map(Trace::family).distinct().toList());
        return item;
    }

    private static Map<String, Long> byFile(Map<Book, Long> counts) {
        var byFile = new TreeMap<String, Long>();
        counts.forEach((book, count) -> byFile.put(book.fileName(), count));
        return byFile;
    }
}
