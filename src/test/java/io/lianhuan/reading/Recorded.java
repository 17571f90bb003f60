package io.lianhuan.reading;

import java.util.ArrayList;
import java.util.List;

/** A handler that remembers what it was told. */
class Recorded implements TableReader.Handler {

    static final Headers HEADERS =
            Headers.of(List.of("标段编号", "投标人代码", "投标人名称", "投标报价", "最高投标限价", "标段(包)编号", "下浮率", "备注", "网卡MAC地址", "值"));

    final List<SheetHeader> sheets = new ArrayList<>();
    final List<List<String>> rows = new ArrayList<>();
    final List<Long> lines = new ArrayList<>();
    final List<String> raws = new ArrayList<>();
    final List<BrokenRow> broken = new ArrayList<>();
    final List<String> notes = new ArrayList<>();
    final List<Tally> tallies = new ArrayList<>();

    static Recorded read(SourceFile file) {
        Recorded recorded = new Recorded();
        new TableReader(ReadLimits.defaults()).read(file, HEADERS, recorded);
        return recorded;
    }

    @Override
    public boolean sheet(SheetHeader header) {
        sheets.add(header);
        return true;
    }

    @Override
    public void row(Row row) {
        List<String> cells = new ArrayList<>();
        for (Header header : sheets.getLast().headers()) {
            cells.add(row.text(header.index()));
        }
        rows.add(cells);
        lines.add(row.line());
        raws.add(row.raw());
    }

    @Override
    public void broken(BrokenRow row) {
        broken.add(row);
    }

    @Override
    public void note(String note) {
        notes.add(note);
    }

    @Override
    public void end(Tally tally) {
        tallies.add(tally);
    }

    /** The same memory for JSON documents. */
    JsonDocuments.Handler documents() {
        return new JsonDocuments.Handler() {
            @Override
            public void document(JsonDocument document) {
                rows.add(List.of(document.pointer(), document.node().toString()));
                lines.add(document.line());
            }

            @Override
            public void broken(BrokenRow row) {
                broken.add(row);
            }

            @Override
            public void end(Tally tally) {
                tallies.add(tally);
            }
        };
    }

    long read() {
        return tallies.stream().mapToLong(Tally::read).sum();
    }
}
