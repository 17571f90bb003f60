package io.lianhuan.command;

import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** What users are told when a command cannot do its work: the innermost reason, in one sentence. */
final class Failures {

    static final int FAILED = 1;

    private Failures() {}

    static int tell(Exception problem, CommandLine command, ParseResult parsed) {
        Throwable cause = problem;
        while (cause.getCause() != null && !isOurs(cause)) {
            cause = cause.getCause();
        }
        command.getErr().println("lianhuan: " + Objects.toString(cause.getMessage(), cause.toString()));
        if (!isOurs(cause) && System.getenv("LIANHUAN_TRACE") != null) {
            problem.printStackTrace(command.getErr());
        }
        return FAILED;
    }

    private static boolean isOurs(Throwable cause) {
        return cause.getClass().getName().startsWith("io.lianhuan.");
    }
}
