package io.lianhuan.console;

import io.lianhuan.api.Viewer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.scheduler.Schedulers;

/** Runs whose rows are sent as they come; whoever leaves cancels the run. */
@Component
final class ConsoleStreams {

    private static final int TOGETHER = 100;

    private final ConsoleDesk desk;

    ConsoleStreams(ConsoleDesk desk) {
        this.desk = desk;
    }

    Flux<RowMessage> rows(Viewer viewer, Question question) {
        return Flux.<RowMessage>create(sink -> {
                    sink.onCancel(() -> desk.cancel(viewer, question.runId()));
                    run(viewer, question, sink);
                })
                .subscribeOn(Schedulers.boundedElastic());
    }

    private void run(Viewer viewer, Question question, FluxSink<RowMessage> sink) {
        var messages = new Messages(question.runId(), sink);
        try {
            messages.end(desk.run(viewer, question, messages));
        } catch (Refused refused) {
            messages.end(refused);
        }
        sink.complete();
    }

    /** Puts rows together into messages. */
    private static final class Messages implements RowSink {

        private final String runId;
        private final FluxSink<RowMessage> sink;
        private List<String> columns = List.of();
        private List<List<@Nullable Object>> rows = new ArrayList<>();

        Messages(String runId, FluxSink<RowMessage> sink) {
            this.runId = runId;
            this.sink = sink;
        }

        @Override
        public synchronized void columns(List<String> names) {
            columns = names;
            sink.next(new RowMessage(runId, columns, List.of(), false, null, null, null));
        }

        @Override
        public synchronized void row(List<@Nullable Object> cells) {
            rows.add(cells);
            if (rows.size() == TOGETHER) {
                sink.next(new RowMessage(runId, columns, rows, false, null, null, null));
                rows = new ArrayList<>();
            }
        }

        synchronized void end(Outcome outcome) {
            sink.next(new RowMessage(runId, columns, rows, true, outcome.truncatedBy(), outcome.summary(), null));
        }

        synchronized void end(Refused refused) {
            var cap = refused.code() == Refused.Code.TIMEOUT ? Outcome.Cap.TIME : null;
            var problem = new RowMessage.Problem(refused.code().name(), String.valueOf(refused.getMessage()));
            sink.next(new RowMessage(runId, columns, rows, true, cap, null, problem));
        }
    }
}
