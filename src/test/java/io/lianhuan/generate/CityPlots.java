package io.lianhuan.generate;

import io.lianhuan.generate.city.LotKind;
import io.lianhuan.generate.city.Offer;
import io.lianhuan.generate.city.Tender;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Draws what a city looks like: bidders per lot, discounts by method, bids per company, openings by month. */
final class CityPlots {

    private static final int WIDTH = 760;
    private static final int HEIGHT = 380;
    private static final double BIN = 0.005;
    private static final int BINS = 50;

    private final List<Integer> crowdedLots = new ArrayList<>();
    private final List<Integer> otherLots = new ArrayList<>();
    private final Map<String, List<Double>> discounts = new LinkedHashMap<>();
    private final Map<Integer, Integer> bids = new HashMap<>();
    private final TreeMap<YearMonth, Integer> openings = new TreeMap<>();

    private CityPlots() {}

    /** Arguments: size, seed, folder. */
    public static void main(String[] arguments) throws IOException {
        var plots = new CityPlots();
        Generation.rehearse(
                CitySize.valueOf(arguments[0].toUpperCase(Locale.ROOT)), Long.parseLong(arguments[1]), plots::count);
        plots.draw(Files.createDirectories(Path.of(arguments[2])));
    }

    private void count(Tender tender) {
        var lot = tender.lot();
        (isMeanBased(lot.kind()) ? crowdedLots : otherLots).add(tender.offers().size());
        openings.merge(YearMonth.from(lot.openedAt()), 1, Integer::sum);
        for (Offer offer : tender.offers()) {
            bids.merge(offer.firm().number(), 1, Integer::sum);
            discounts
                    .computeIfAbsent(method(lot.kind()), any -> new ArrayList<>())
                    .add(1 - offer.price());
        }
    }

    private static boolean isMeanBased(LotKind kind) {
        return method(kind).equals("mean-based");
    }

    private static String method(LotKind kind) {
        return switch (kind) {
            case ROADS, PARKS, HOMES -> "mean-based";
            case SCHOOLS, TURNKEY -> "scored";
            case FITTING, GOODS -> "lowest price";
            case SUPERVISION, DESIGN -> "rate";
        };
    }

    private void draw(Path folder) throws IOException {
        save(bidders(), folder.resolve("bidders.png"));
        save(discountsByMethod(), folder.resolve("discounts.png"));
        save(bidsPerCompany(), folder.resolve("bids.png"));
        save(openingsByMonth(), folder.resolve("openings.png"));
    }

    private static void save(Chart<?, ?> chart, Path file) throws IOException {
        chart.getStyler().setChartBackgroundColor(Color.WHITE);
        BitmapEncoder.saveBitmap(chart, file.toString(), BitmapFormat.PNG);
    }

    private CategoryChart bidders() {
        var chart = bars("Bidders per lot", "bidders", "lots");
        chart.getStyler().setStacked(true);
        int width = 5;
        var labels = IntStream.range(0, 25).mapToObj(at -> at * width + 1).toList();
        chart.addSeries("mean-based", labels, histogram(crowdedLots, width, labels.size()));
        chart.addSeries("all others", labels, histogram(otherLots, width, labels.size()));
        return chart;
    }

    private static List<Integer> histogram(Collection<Integer> values, int width, int bins) {
        var counts = new int[bins];
        values.forEach(value -> counts[Math.min(bins - 1, (value - 1) / width)]++);
        return Arrays.stream(counts).boxed().toList();
    }

    private XYChart discountsByMethod() {
        var chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title("Discounts by award method")
                .xAxisTitle("discount from the ceiling price, %")
                .yAxisTitle("share of the bids, %")
                .build();
        chart.getStyler().setPlotGridVerticalLinesVisible(false).setLegendPosition(LegendPosition.InsideNE);
        discounts.forEach((method, values) ->
                chart.addSeries(method, percentages(), shares(values)).setMarker(SeriesMarkers.NONE));
        return chart;
    }

    private static double[] percentages() {
        return IntStream.range(0, BINS)
                .mapToDouble(at -> (at + 0.5) * BIN * 100)
                .toArray();
    }

    private static double[] shares(List<Double> values) {
        var counts = new double[BINS];
        values.stream()
                .map(value -> (int) (value / BIN))
                .filter(((Predicate<Integer>) at -> at >= 0).and(at -> at < BINS))
                .forEach(at -> counts[at]++);
        return DoubleStream.of(counts).map(count -> 100 * count / values.size()).toArray();
    }

    private XYChart bidsPerCompany() {
        var chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title("Bids per company")
                .xAxisTitle("companies, by their number of bids")
                .yAxisTitle("bids")
                .build();
        chart.getStyler()
                .setYAxisLogarithmic(true)
                .setPlotGridVerticalLinesVisible(false)
                .setLegendVisible(false);
        var sorted = bids.values().stream()
                .sorted((a, b) -> b - a)
                .mapToDouble(count -> count)
                .toArray();
        var ranks = IntStream.rangeClosed(1, sorted.length)
                .mapToDouble(rank -> rank)
                .toArray();
        chart.addSeries("bids", ranks, sorted).setMarker(SeriesMarkers.NONE);
        return chart;
    }

    private CategoryChart openingsByMonth() {
        var chart = bars("Openings by month", "", "lots");
        chart.getStyler().setXAxisLabelRotation(90).setLegendVisible(false);
        chart.addSeries(
                "lots", openings.keySet().stream().map(YearMonth::toString).toList(), List.copyOf(openings.values()));
        return chart;
    }

    private static CategoryChart bars(String title, String x, String y) {
        var chart = new CategoryChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(title)
                .xAxisTitle(x)
                .yAxisTitle(y)
                .build();
        chart.getStyler().setPlotGridVerticalLinesVisible(false).setLegendPosition(LegendPosition.InsideNE);
        return chart;
    }
}
