package io.lianhuan.command;

import io.lianhuan.store.StoreProblem;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What users are told when a command cannot do its work: the innermost reason, in one sentence. */
final class Failures {

    static final int FAILED = 1;

    private Failures() {}

    static int tell(Exception problem, CommandLine command, ParseResult parsed) {
        var isStopped = problem instanceof Stop.Asked || Stop.ofProcess().isAsked();
        command.getErr().println("lianhuan: " + (isStopped ? new Stop.Asked().getMessage() : reason(problem)));
        if (!isStopped && System.getenv("LIANHUAN_TRACE") != null) {
            problem.printStackTrace(command.getErr());
        }
        return isStopped ? Stop.EXIT_CODE : FAILED;
    }

    /** A command line that cannot be understood. */
    static int misunderstood(ParameterException problem, String[] arguments) {
        var command = problem.getCommandLine();
        command.getErr().println("lianhuan: " + problem.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(problem, command.getErr());
        command.getErr().printf("see `%s --help`%n", command.getCommandSpec().qualifiedName());
        return FAILED;
    }

    static String reason(Throwable problem) {
        var causes = causes(problem);
        var told = causes.stream().filter(Failures::isOurs).findFirst().orElse(causes.getLast());
        return causes.stream()
                .flatMap(Failures::cured)
                .findFirst()
                .orElse(Objects.toString(told.getMessage(), told.toString()));
    }

    /** Reasons of others, with a cure in our words. */
    private static Stream<String> cured(Throwable cause) {
        return switch (cause) {
            case StoreProblem known -> Stream.of(known.getMessage());
            case PortInUseException port ->
                Stream.of("port %d is in use; stop what listens there, or choose another one with LIANHUAN_PORT"
                        .formatted(port.getPort()));
            case ServiceUnavailableException gone ->
                Stream.of("Neo4j does not answer any more (%s); start it and run the same command again"
                        .formatted(gone.getMessage()));
            default -> Stream.of();
        };
    }

    private static List<Throwable> causes(Throwable problem) {
        return Stream.<Throwable>iterate(problem, Objects::nonNull, Throwable::getCause)
                .toList();
    }

    private static boolean isOurs(Throwable cause) {
        return cause.getClass().getName().startsWith("io.lianhuan.");
    }
}
