package io.lianhuan.ingest;

import io.lianhuan.reading.UnreadableFile;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Hands out the rows of a sheet with each group of {@link GatheredRow} told at its first row. Reads the sheet twice and keeps
 * the elements in between: some 60 bytes for a clock-in, 100 for a line of a bill of quantities.
 */
final class Gathering implements Sheet.RowSource {

    private final Sheet.RowSource rows;

    Gathering(Sheet.RowSource rows) {
        this.rows = rows;
    }

    @Override
    public void read(Sheet.RowSink sink) {
        var groups = new HashMap<String, Group>();
        try {
            rows.read(new Collecting(groups));
        } catch (UnreadableFile damaged) {
            // the second reading comes to the same place, after the rows before it
        }
        rows.read(new Handing(groups, sink));
    }

    /** The elements of a group, one a line, and how many rows they come from. */
    private static final class Group {

        private final ByteArrayOutputStream elements = new ByteArrayOutputStream();
        private final TreeSet<String> traits = new TreeSet<>();
        private int rows;
        private boolean told;

        void add(GatheredRow row) {
            elements.writeBytes((row.element() + '\n').getBytes(StandardCharsets.UTF_8));
            traits.addAll(row.traits());
        }

        Gathered gathered() {
            var sorted =
                    elements.toString(StandardCharsets.UTF_8).lines().distinct().sorted();
            return new Gathered(sorted.toList(), List.copyOf(traits));
        }
    }

    private record Collecting(Map<String, Group> groups) implements Sheet.RowSink {

        @Override
        public void row(long line, List<TableRow> rows) {
            for (TableRow row : rows) {
                if (row instanceof GatheredRow gathered) {
                    groups.computeIfAbsent(gathered.group(), absent -> new Group())
                            .add(gathered);
                }
            }
            if (isGathered(rows)) {
                Objects.requireNonNull(groups.get(((GatheredRow) rows.getFirst()).group())).rows++;
            }
        }

        @Override
        public void rejected(RejectedRow row, List<String> cells) {
            // counted when it is handed out
        }
    }

    private record Handing(Map<String, Group> groups, Sheet.RowSink sink) implements Sheet.RowSink {

        @Override
        public void row(long line, List<TableRow> rows) {
            var told = new ArrayList<TableRow>(rows.size());
            for (TableRow row : rows) {
                told.add(row instanceof GatheredRow gathered ? told(gathered) : row);
            }
            sink.row(line, told);
        }

        private Told told(GatheredRow row) {
            var group = Objects.requireNonNull(groups.get(row.group()));
            if (group.told) {
                return new Told(row, null, 0);
            }
            group.told = true;
            return new Told(row, group.gathered(), group.rows);
        }

        @Override
        public void rejected(RejectedRow row, List<String> cells) {
            sink.rejected(row, cells);
        }

        @Override
        public boolean goesOn() {
            return sink.goesOn();
        }
    }

    /** A row that tells its group, or, once the group is told, nothing. */
    private record Told(GatheredRow row, @Nullable Gathered gathered, int rows) implements TableRow {

        @Override
        public void state(Facts facts) {
            if (gathered != null) {
                row.state(facts, gathered);
            }
        }
    }

    private static boolean isGathered(List<TableRow> rows) {
        return !rows.isEmpty() && rows.stream().allMatch(GatheredRow.class::isInstance);
    }

    /**
     * How many rows of the sheet a row speaks for: 1, but all rows of a group for the row that tells it and 0 for the others,
     * so that the sum over a sheet is the number of its rows.
     */
    static int weight(List<TableRow> rows) {
        var gathered = rows.stream().filter(Told.class::isInstance).toList();
        var own = gathered.isEmpty() || gathered.size() < rows.size() ? 1 : 0;
        return own + gathered.stream().mapToInt(row -> ((Told) row).rows).sum();
    }
}
