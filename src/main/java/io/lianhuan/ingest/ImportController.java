package io.lianhuan.ingest;

import io.lianhuan.api.Page;
import io.lianhuan.api.Total;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** What was imported. */
@Controller
class ImportController {

    private final Imports imports;

    ImportController(Imports imports) {
        this.imports = imports;
    }

    /** An import as doors show it. */
    record ImportView(
            String id,
            int number,
            String status,
            String folder,
            long read,
            long accepted,
            long unchanged,
            long rejected) {

        static ImportView of(Imports.Listed listed) {
            var rows = listed.accounting();
            return new ImportView(
                    listed.id(),
                    listed.number(),
                    listed.status(),
                    listed.folder(),
                    rows.read(),
                    rows.accepted(),
                    rows.unchanged(),
                    rows.rejected());
        }

        Double rank() {
            return (double) number;
        }
    }

    @QueryMapping
    Page<ImportView> imports(@Argument int first, @Argument @Nullable String after) {
        var size = Page.size(first);
        var place = Page.After.of(after);
        var all = imports.all();
        List<ImportView> read = all.stream()
                .map(ImportView::of)
                .filter(listed -> place.rank() == null || listed.rank() < place.rank())
                .limit(size + 1L)
                .toList();
        return Page.of(read, size, after != null, Total.of(all.size()), ImportView::rank, ImportView::id);
    }
}
