package io.lianhuan.ingest;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Ways to find sheets in files: by our own headers, or as a mapping file says. */
@Component
class SheetFinders {

    private final Tables tables;

    SheetFinders(Tables tables) {
        this.tables = tables;
    }

    SheetFinder of(@Nullable Path mapping) {
        return mapping == null ? ours() : of(Mapping.in(mapping));
    }

    SheetFinder of(Mapping mapping) {
        return new SheetFinder(mapping.known(), mapping.checksum(), sheet -> mapping.binding(sheet, tables));
    }

    private SheetFinder ours() {
        return new SheetFinder(
                tables.known(),
                "",
                sheet -> tables.matching(sheet.headers().stream()
                                .map(header -> header.folded())
                                .toList())
                        .map(table -> new SheetBinding(table, sheet)));
    }
}
