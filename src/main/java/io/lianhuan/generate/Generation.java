package io.lianhuan.generate;

import io.lianhuan.generate.city.City;
import io.lianhuan.generate.city.Firm;
import io.lianhuan.generate.city.Lot;
import io.lianhuan.generate.city.Tender;
import io.lianhuan.generate.city.Tendering;
import io.lianhuan.generate.planting.Plot;
import io.lianhuan.generate.planting.Records;
import io.lianhuan.generate.planting.Truth;
import io.lianhuan.generate.sheets.Archive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Makes a city and writes it: import tables with Chinese headers, and {@code truth.json} beside them. */
public final class Generation {

    /** The name of the file with the truth. */
    public static final String TRUTH = "truth.json";

    private final City city;
    private final Plots plots;
    private final Archive archive;
    private final Records records;
    private final TenderClerk tenders;
    private final DeliveryClerk deliveries;

    /** Is told how far the work has come. */
    @FunctionalInterface
    public interface Watcher {
        void at(String what, long done, long total);
    }

    private Generation(City city, Plots plots, Archive archive) {
        this.city = city;
        this.plots = plots;
        this.archive = archive;
        this.records = new Records(city, archive);
        this.tenders = new TenderClerk(city, archive);
        this.deliveries = new DeliveryClerk(city, archive, records);
    }

    /**
     * Writes a city into a folder, over an older one. The same size and seed give the same bytes. Bids are made and written lot
     * by lot; memory grows with the companies and lots alone.
     *
     * @throws UncheckedIOException where the folder cannot be written
     */
    public static Summary run(CitySize size, long seed, Path folder, Watcher watcher) {
        return run(size, seed, Set.of(), folder, watcher);
    }

    /**
     * The same city with something left out that is usually planted in it.
     *
     * @throws UncheckedIOException where the folder cannot be written
     */
    public static Summary run(CitySize size, long seed, Set<Planting> without, Path folder, Watcher watcher) {
        var city = City.of(size.scale(), seed);
        var plots = Plots.plantedIn(city, without);
        try (var archive = new Archive(folder)) {
            var truth = new Generation(city, plots, archive).write(watcher);
            new TruthFile(size, seed, truth, archive).write(folder.resolve(TRUTH));
            return Summary.of(truth, archive);
        } catch (IOException problem) {
            throw new UncheckedIOException("cannot write into " + folder, problem);
        }
    }

    /** The same tenders without writing anything, for whoever wants to look at prices and bidders. */
    static void rehearse(CitySize size, long seed, Consumer<Tender> viewer) {
        var city = City.of(size.scale(), seed);
        var plots = Plots.plantedIn(city, Set.of());
        var tendering = new Tendering(city);
        city.lots().forEach(lot -> viewer.accept(hold(city, tendering, lot, plots.of(lot))));
    }

    private List<Truth> write(Watcher watcher) {
        writeRegisters(watcher);
        writeTenders(watcher);
        plots.all().forEach(plot -> plot.file(records));
        var truth = plots.all().stream()
                .map(Plot::truth)
                .sorted(Comparator.comparing(Truth::category))
                .toList();
        new PublicDevices(city, records).write();
        new CaseClerk(city, archive).write(truth);
        new Damage(city, archive).write();
        return truth;
    }

    private void writeRegisters(Watcher watcher) {
        var clerk = new RegisterClerk(city, archive);
        var firms = city.registered();
        for (int at = 0; at < firms.size(); at++) {
            clerk.write(firms.get(at));
            watcher.at("writing companies", at + 1L, firms.size());
        }
    }

    private void writeTenders(Watcher watcher) {
        var tendering = new Tendering(city);
        var lots = city.lots();
        for (Lot lot : lots) {
            var stories = plots.of(lot);
            var tender = hold(city, tendering, lot, stories);
            tenders.write(tender);
            stories.forEach(plot -> plot.follow(tender, records));
            deliveries.write(tender, stories);
            watcher.at("writing lots", lot.number() + 1L, lots.size());
        }
    }

    private static Tender hold(City city, Tendering tendering, Lot lot, List<Plot> stories) {
        Set<Firm> invited = new LinkedHashSet<>();
        stories.forEach(plot -> invited.addAll(plot.bidders(lot)));
        return tendering.hold(
                lot, invited, tender -> stories.forEach(plot -> plot.arrange(tender, city.dice("plot", lot.code()))));
    }

    /**
     * What was generated.
     *
     * @param rows by file, without titles and headers
     * @param malformed rows that no importer may take, by file
     * @param planted how many, by the kind of truth
     */
    public record Summary(
            SortedMap<String, Long> rows, SortedMap<String, Long> malformed, SortedMap<String, Long> planted) {

        static Summary of(List<Truth> truth, Archive archive) {
            var rows = new TreeMap<String, Long>();
            archive.written().forEach((book, count) -> rows.put(book.fileName(), count));
            var malformed = new TreeMap<String, Long>();
            archive.malformed().forEach((book, count) -> malformed.put(book.fileName(), count));
            var planted = new TreeMap<String, Long>();
            truth.forEach(one -> planted.merge(one.category().name(), 1L, Long::sum));
            return new Summary(rows, malformed, planted);
        }
    }
}
