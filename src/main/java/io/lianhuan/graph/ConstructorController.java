package io.lianhuan.graph;

import io.lianhuan.value.RegistrationNumber;
import io.lianhuan.value.Text;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Registered constructors and their timelines; one statement for all timelines of an answer. */
@Controller
class ConstructorController {

    private final Graph graph;
    private final Statement constructors;
    private final Statement timeline;

    ConstructorController(Graph graph, BatchLoaderRegistry loaders) {
        this.graph = graph;
        this.constructors = graph.statement("graph/constructors");
        this.timeline = graph.statement("graph/constructor-timeline");
        loaders.<Span, List<Timeline.Entry>>forName("timelines")
                .registerMappedBatchLoader((spans, environment) -> Mono.fromSupplier(() -> timelines(spans)));
    }

    @QueryMapping
    @Nullable
    Constructor constructor(@Argument String registrationNumber) {
        return graph.read(constructors, Map.of("numbers", stableKeys(registrationNumber))).stream()
                .map(Constructor::of)
                .findFirst()
                .orElse(null);
    }

    /** As rows of imports give the key: the digits of a printed number, or what a mapping made of a number that is hidden. */
    private static List<String> stableKeys(String number) {
        return RegistrationNumber.looksLikeOne(number)
                ? List.of(RegistrationNumber.of(number).stableKey())
                : List.of(number, Text.code(number).replace(" ", ""));
    }

    @SchemaMapping(typeName = "Constructor")
    CompletableFuture<List<Timeline.Entry>> timeline(
            Constructor constructor,
            @Argument @Nullable LocalDate from,
            @Argument @Nullable LocalDate until,
            DataLoader<Span, List<Timeline.Entry>> timelines) {
        return timelines.load(new Span(constructor.id(), from, until));
    }

    private Map<Span, List<Timeline.Entry>> timelines(Collection<Span> spans) {
        var timelines = new HashMap<Span, List<Timeline.Entry>>();
        Span.read(graph, timeline, spans, Timeline.Known::of)
                .forEach((span, known) -> timelines.put(span, Timeline.of(known, span)));
        return timelines;
    }
}
