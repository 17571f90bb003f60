package io.lianhuan.command;

import io.lianhuan.api.Role;
import io.lianhuan.security.Tokens;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lianhuan token}: tokens with which programs ask. */
@Command(
        name = "token",
        description = "Makes, lists and revokes tokens of services.",
        mixinStandardHelpOptions = true,
        subcommands = {TokenCommand.Create.class, TokenCommand.Listed.class, TokenCommand.Revoke.class})
final class TokenCommand {

    private TokenCommand() {}

    /** {@code lianhuan token create NAME}. */
    @Command(name = "create", description = "Makes a token and prints it this once.", mixinStandardHelpOptions = true)
    static final class Create implements Callable<Integer> {

        @Parameters(paramLabel = "NAME", description = "a name for the token, for lists and the audit")
        private String name = "";

        @Option(names = "--role", paramLabel = "ROLE", description = "what it may be; several times for several")
        private List<Role> roles = List.of(Role.SERVICE);

        @Option(
                names = "--district",
                paramLabel = "CODE",
                description = "a district it is limited to; several times for several")
        private List<String> districts = List.of();

        @Option(names = "--days", paramLabel = "N", description = "how long it is good (default: ${DEFAULT-VALUE})")
        private int days = 90;

        @Override
        public Integer call() {
            if (name.isBlank() || days < 1 || days > 3650) {
                throw new IllegalArgumentException("give the token a name, and 1 to 3650 days");
            }
            try (var context = Application.start()) {
                System.out.println(context.getBean(Tokens.class)
                        .create(name.strip(), EnumSet.copyOf(roles), Set.copyOf(districts), Duration.ofDays(days)));
            }
            return 0;
        }
    }

    /** {@code lianhuan token list}. */
    @Command(name = "list", description = "Lists tokens without their secrets.", mixinStandardHelpOptions = true)
    static final class Listed implements Callable<Integer> {

        @Override
        public Integer call() {
            try (var context = Application.start()) {
                context.getBean(Tokens.class)
                        .all()
                        .forEach(token -> System.out.printf(
                                "%-24s %s  until %s%s%n",
                                token.name(),
                                token.roles().stream().map(Role::name).sorted().collect(Collectors.joining(",")),
                                token.expires()
                                        .atZone(ZoneId.of("Asia/Shanghai"))
                                        .toLocalDate(),
                                token.districts().isEmpty() ? "" : "  in " + new TreeSet<>(token.districts())));
            }
            return 0;
        }
    }

    /** {@code lianhuan token revoke NAME}. */
    @Command(name = "revoke", description = "Takes a token back.", mixinStandardHelpOptions = true)
    static final class Revoke implements Callable<Integer> {

        @Parameters(paramLabel = "NAME", description = "the name of the token")
        private String name = "";

        @Override
        public Integer call() {
            try (var context = Application.start()) {
                if (!context.getBean(Tokens.class).revoke(name)) {
                    throw new IllegalArgumentException(
                            "there is no token %s; see `lianhuan token list`".formatted(name));
                }
            }
            return 0;
        }
    }
}
