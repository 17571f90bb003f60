package io.lianhuan.command;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
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
            GenerateCommand.class,
            DetectCommand.class,
            EvaluateCommand.class,
            ExportCommand.class,
            EvidenceCommand.class,
            ScreensCommand.class,
            TokenCommand.class,
            AuditCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            DoctorCommand.class
        })
public final class LianhuanCommand {

    private LianhuanCommand() {}

    /** A setting of the application, such as {@code --lianhuan.home=/data}; our own options hold no dot. */
    private static final Pattern SETTING = Pattern.compile("--([\\w-]+(?:\\.[\\w-]+)+)=(.*)");

    /** Runs a command line; the result is the exit code of the process. */
    public static int run(String... arguments) {
        var own = new ArrayList<String>();
        for (String argument : arguments) {
            var setting = SETTING.matcher(argument);
            if (setting.matches()) {
                System.setProperty(setting.group(1), setting.group(2));
            } else {
                own.add(argument);
            }
        }
        return run(own);
    }

    private static int run(List<String> arguments) {
        var stop = Stop.ofProcess();
        stop.begin();
        try {
            return new CommandLine(new LianhuanCommand())
                    .setExecutionExceptionHandler(Failures::tell)
                    .setParameterExceptionHandler(Failures::misunderstood)
                    .setCaseInsensitiveEnumValuesAllowed(true)
                    .execute(arguments.toArray(String[]::new));
        } finally {
            stop.end();
        }
    }
}
