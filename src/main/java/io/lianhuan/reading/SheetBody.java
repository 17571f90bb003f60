package io.lianhuan.reading;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rows of a worksheet below its header. */
final class SheetBody implements SheetParser.Sink {

    private static final Pattern ROWS = Pattern.compile("[A-Z]+(\\d{1,7}):[A-Z]+(\\d{1,7})");

    private final TableReader.Handler handler;
    private final RowSorter sorter;
    private long merges;

    SheetBody(TableReader.Handler handler, HeaderFinder.Found header) {
        this.handler = handler;
        sorter = new RowSorter(handler, header);
    }

    @Override
    public void row(Row row, SheetParser.@Nullable Fault fault) {
        if (row.line() <= sorter.headerLine()) {
            return;
        }
        widen(row);
        row.raw = () -> raw(row);
        if (fault != null) {
            broken(row, fault);
        } else if (row.isBlank()) {
            sorter.blank();
        } else if (sorter.surplus(row) >= 0) {
            String reason = "The cell stands right of the last header.";
            broken(row, new SheetParser.Fault(sorter.surplus(row), reason, "Give the column a header or clear it."));
        } else {
            sorter.row(row);
        }
    }

    @Override
    public void merged(String range) {
        Matcher rows = ROWS.matcher(range);
        boolean spansRows = rows.matches() && !rows.group(1).equals(rows.group(2));
        if (spansRows && Long.parseLong(rows.group(2)) > sorter.headerLine()) {
            merges++;
        }
    }

    void end() {
        if (merges > 0) {
            handler.note("%d merged cells span rows; only the first row of each has the value.".formatted(merges));
        }
        sorter.end();
    }

    private void widen(Row row) {
        if (row.size < sorter.width()) {
            Arrays.fill(row.lengths, row.size, sorter.width(), 0);
            row.size = sorter.width();
        }
    }

    private void broken(Row row, SheetParser.Fault fault) {
        sorter.broken(new BrokenRow(row.line(), fault.column(), -1, fault.reason(), fault.cure(), raw(row)));
    }

    private static String raw(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.size; i++) {
            cells.add(row.text(i));
        }
        StringWriter line = new StringWriter();
        CsvWriter.builder()
                .bufferSize(0)
                .lineDelimiter(LineDelimiter.LF)
                .build(line)
                .writeRecord(cells);
        return line.getBuffer().substring(0, line.getBuffer().length() - 1);
    }
}
