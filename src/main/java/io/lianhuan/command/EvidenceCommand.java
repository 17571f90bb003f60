package io.lianhuan.command;

import io.lianhuan.cases.EvidenceSeal;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lianhuan evidence}: packages of fixed evidence. */
@Command(
        name = "evidence",
        description = "Works on packages of fixed evidence.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = EvidenceCommand.Verify.class)
final class EvidenceCommand {

    private EvidenceCommand() {}

    /** {@code lianhuan evidence verify}: needs no database. */
    @Command(
            name = "verify",
            description =
                    "Proves that a package is as it was made: signature, hashes, nothing missing, nothing put in.",
            mixinStandardHelpOptions = true)
    static final class Verify implements Callable<Integer> {

        @Parameters(paramLabel = "FILE", description = "the package, a ZIP file")
        private Path file = Path.of(".");

        @Option(
                names = "--fingerprint",
                paramLabel = "HEX",
                description = "SHA-256 of the public key that must have signed it, as the report prints it")
        private @Nullable String fingerprint;

        @Override
        public Integer call() {
            var proof = EvidenceSeal.check(file, fingerprint);
            System.out.printf(
                    "package of %s, made %s, %d items%nsigned by the key %s%s%n",
                    proof.matter(),
                    proof.madeAt(),
                    proof.items(),
                    proof.fingerprint(),
                    fingerprint == null ? " (compare it with the report)" : "");
            proof.problems().forEach(problem -> System.out.println("WRONG: " + problem));
            System.out.println(proof.holds() ? "unchanged since it was made" : "NOT as it was made");
            return proof.holds() ? 0 : 1;
        }
    }
}
