package io.lianhuan.detect.rules;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.Yaml;

/** How long the way between two places takes at the least: by road, or by ferry where they lie on islands without a bridge. */
@Component
final class Crossings {

    private static final ClassPathResource FILE = new ClassPathResource("site/crossings.yaml");
    private static final double EARTH_RADIUS = 6_371;

    private final List<Island> islands;

    Crossings() throws IOException {
        try (var in = FILE.getInputStream()) {
            Map<String, Object> file = new Yaml().load(in);
            int usual = ((Number) Objects.requireNonNull(file.get("defaultMinutes"))).intValue();
            List<?> rows = (List<?>) Objects.requireNonNull(file.get("islands"));
            this.islands =
                    rows.stream().map(row -> island((Map<?, ?>) row, usual)).toList();
        }
    }

    /** A place on earth in degrees. */
    record Place(double latitude, double longitude) {

        /** Of {@code latitude,longitude}. */
        static Place of(String text) {
            int comma = text.indexOf(',');
            return new Place(
                    Double.parseDouble(text.substring(0, comma)), Double.parseDouble(text.substring(comma + 1)));
        }

        /** Kilometres along a great circle. */
        double distance(Place other) {
            double south = Math.toRadians(latitude);
            double north = Math.toRadians(other.latitude);
            double across = Math.toRadians(other.longitude - longitude) / 2;
            double up = (north - south) / 2;
            double chord =
                    Math.pow(Math.sin(up), 2) + Math.cos(south) * Math.cos(north) * Math.pow(Math.sin(across), 2);
            return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(chord)));
        }
    }

    private record Island(double south, double north, double west, double east, int minutes) {

        boolean holds(Place place) {
            return place.latitude() >= south
                    && place.latitude() <= north
                    && place.longitude() >= west
                    && place.longitude() <= east;
        }
    }

    /**
     * Minutes from one place to another.
     *
     * @param slack kilometres by which the places may be nearer than they are known
     * @param speed kilometres per hour on the straight line
     */
    double minutes(Place from, Place to, double slack, double speed) {
        double drive = Math.max(0, from.distance(to) - slack) / speed * 60;
        var one = island(from);
        var other = island(to);
        return one == null || other == null || one.equals(other)
                ? drive
                : Math.max(drive, Math.max(one.minutes(), other.minutes()));
    }

    private @Nullable Island island(Place place) {
        return islands.stream()
                .filter(island -> island.holds(place))
                .findFirst()
                .orElse(null);
    }

    private static Island island(Map<?, ?> row, int usual) {
        var minutes = row.get("minutes");
        return new Island(
                bound(row, "latitude", 0),
                bound(row, "latitude", 1),
                bound(row, "longitude", 0),
                bound(row, "longitude", 1),
                minutes == null ? usual : ((Number) minutes).intValue());
    }

    private static double bound(Map<?, ?> row, String name, int at) {
        return ((Number) ((List<?>) Objects.requireNonNull(row.get(name), name)).get(at)).doubleValue();
    }
}
