package io.lianhuan.investigations;

import io.lianhuan.detect.Citations.Cited;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a canvas, as the graph tells it, ready to be taken out.
 *
 * @param findings that its edges cite
 */
record DrawnGraph(List<Thing> things, List<Tie> ties, List<Cited> findings) {

    /**
     * A thing.
     *
     * @param caption what may be shown of it; null when the graph does not hold it any more
     */
    record Thing(
            String id,
            String label,
            String nodeId,
            @Nullable String caption,
            double x,
            double y,
            String note) {

        String shown() {
            return caption == null ? nodeId : caption;
        }
    }

    /**
     * An edge.
     *
     * @param times how many relations it stands for; 0 when the graph does not hold it
     * @param sources the lines that state it
     */
    record Tie(
            String from,
            String to,
            String relation,
            int times,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            List<Line> sources,
            List<String> findingIds) {

        /** Whether it follows from what was found and is stated by no line itself. */
        boolean isInferred() {
            return sources.isEmpty();
        }
    }

    /** A line of an imported file. */
    record Line(
            String file,
            @Nullable String sheet,
            long line,
            String sha256,
            @Nullable String importId) {

        /** As people read it. */
        String shown() {
            return file + (sheet == null ? "" : "[" + sheet + "]") + ":" + line;
        }
    }
}
