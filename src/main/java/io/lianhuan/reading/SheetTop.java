package io.lianhuan.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first rows of a worksheet, in which the header is looked for. */
final class SheetTop implements SheetParser.Sink {

    private final String where;
    private final ReadLimits limits;
    private final List<HeaderFinder.Top> tops = new ArrayList<>();

    SheetTop(String where, ReadLimits limits) {
        this.where = where;
        this.limits = limits;
    }

    List<HeaderFinder.Top> tops() {
        return tops;
    }

    @Override
    public void row(Row row, SheetParser.@Nullable Fault fault) {
        if (fault != null && fault.column() >= limits.columns() && tops.isEmpty()) {
            throw new UnreadableFile(
                    "Row %d has cells in column %s; %d columns are allowed."
                            .formatted(row.line(), Header.letter(fault.column()), limits.columns()),
                    where,
                    "Import only the columns that are needed.");
        }
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.size; i++) {
            cells.add(row.text(i));
        }
        tops.add(new HeaderFinder.Top(row.line(), cells));
    }

    @Override
    public boolean isEnough() {
        return tops.size() >= limits.headerRows();
    }
}
