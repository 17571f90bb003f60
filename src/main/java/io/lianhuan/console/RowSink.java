package io.lianhuan.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the rows of a run as they come. */
interface RowSink {

    /** Where only what came of the run is wanted. */
    RowSink NOBODY = new RowSink() {
        @Override
        public void columns(List<String> names) {}

        @Override
        public void row(List<@Nullable Object> cells) {}
    };

    void columns(List<String> names);

    void row(List<@Nullable Object> cells);
}
