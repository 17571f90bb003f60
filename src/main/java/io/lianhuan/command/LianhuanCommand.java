package io.lianhuan.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The root of the command line. */
@Command(
        name = "lianhuan",
        description = "Finds collusion rings and licence-lending chains in construction tenders.",
        mixinStandardHelpOptions = true,
        version = "lianhuan 0.1.0",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ServeCommand.class,
            DemoCommand.class,
            ImportCommand.class,
            ImportsCommand.class,
            UndoCommand.class,
            DetectCommand.class,
            ExportCommand.class,
            DoctorCommand.class
        })
public final class LianhuanCommand {

    private LianhuanCommand() {}

    /** Runs a command line; the result is the exit code of the process. */
    public static int run(String... arguments) {
        return new CommandLine(new LianhuanCommand())
                .setExecutionExceptionHandler(Failures::tell)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments);
    }
}
