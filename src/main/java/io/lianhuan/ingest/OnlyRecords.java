package io.lianhuan.ingest;

import java.util.BitSet;
import java.util.List;

/** Hands on some records of a sheet, by their numbers from 1, and passes over the others. */
final class OnlyRecords implements Sheet.RowSink {

    private final BitSet wanted;
    private final Sheet.RowSink sink;
    private int records;

    OnlyRecords(BitSet wanted, Sheet.RowSink sink) {
        this.wanted = wanted;
        this.sink = sink;
    }

    @Override
    public void row(long line, List<TableRow> rows) {
        records++;
        if (wanted.get(records)) {
            sink.row(line, rows);
        }
    }

    @Override
    public void rejected(RejectedRow row, List<String> cells) {
        records++;
    }
}
