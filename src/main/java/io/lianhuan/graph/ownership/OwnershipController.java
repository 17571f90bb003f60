package io.lianhuan.graph.ownership;

import io.lianhuan.api.BadInput;
import io.lianhuan.graph.Company;
import io.lianhuan.graph.Node;
import io.lianhuan.value.Times;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/**
 * Ultimate owners of companies; all companies of an answer are read together, one statement for each level of holdings and day.
 */
@Controller
class OwnershipController {

    private static final double CONTROL = 0.5;

    private static final double ROUNDING = 1e-9;

    private static final int MOST = 200;

    private final ShareholderReader reader;
    private final Clock clock;

    OwnershipController(ShareholderReader reader, Clock clock, BatchLoaderRegistry loaders) {
        this.reader = reader;
        this.clock = clock;
        loaders.forTypePair(Question.class, Ownership.class)
                .registerMappedBatchLoader((questions, environment) -> Mono.fromCallable(() -> answers(questions)));
    }

    /** Whose owners, and on which day. */
    record Question(String companyId, LocalDate day) {}

    /** The owners of a company, the greatest share first, and what is wrong or missing in the holdings. */
    record Ownership(List<UltimateOwner> owners, List<OwnershipProblem> problems) {

        List<UltimateOwner> from(double threshold) {
            return owners.stream()
                    .filter(owner -> owner.share() + ROUNDING >= threshold)
                    .limit(MOST)
                    .toList();
        }
    }

    /** Somebody at the end of holdings. */
    record UltimateOwner(
            Node owner,
            double share,
            boolean controls,
            OwnershipEnd end,
            boolean doubtful,
            List<OwnershipPath> paths) {}

    @SchemaMapping(typeName = "Company")
    CompletableFuture<List<UltimateOwner>> owners(
            Company company,
            @Argument @Nullable LocalDate asOf,
            @Argument double threshold,
            DataLoader<Question, Ownership> loader) {
        if (!(threshold >= 0 && threshold <= 1)) {
            throw new BadInput("`threshold` is %s; take 0 to 1, 0.25 for a quarter".formatted(threshold), null);
        }
        return loader.load(question(company, asOf)).thenApply(ownership -> ownership.from(threshold));
    }

    @SchemaMapping(typeName = "Company")
    CompletableFuture<List<OwnershipProblem>> ownershipProblems(
            Company company, @Argument @Nullable LocalDate asOf, DataLoader<Question, Ownership> loader) {
        return loader.load(question(company, asOf)).thenApply(Ownership::problems);
    }

    private Question question(Company company, @Nullable LocalDate asOf) {
        return new Question(company.id(), asOf == null ? LocalDate.ofInstant(clock.instant(), Times.ZONE) : asOf);
    }

    private Map<Question, Ownership> answers(Set<Question> questions) {
        var answers = new HashMap<Question, Ownership>();
        questions.stream().collect(Collectors.groupingBy(Question::day)).forEach((day, ofDay) -> {
            var read = reader.read(ofDay.stream().map(Question::companyId).toList(), day);
            ofDay.forEach(question -> answers.put(question, ownership(question.companyId(), read)));
        });
        return answers;
    }

    private static Ownership ownership(String companyId, ShareholderReader.Read read) {
        var result = new Holdings(companyId, read.known()).result();
        return new Ownership(
                result.stakes().stream()
                        .map(stake -> new UltimateOwner(
                                Objects.requireNonNull(read.parties().get(stake.holder())),
                                stake.share(),
                                stake.share() + ROUNDING >= CONTROL,
                                stake.end(),
                                stake.isDoubtful(),
                                stake.paths()))
                        .toList(),
                result.problems());
    }
}
