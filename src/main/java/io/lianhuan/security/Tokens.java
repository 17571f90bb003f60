package io.lianhuan.security;

import io.lianhuan.api.BadInput;
import io.lianhuan.api.Role;
import io.lianhuan.api.Viewer;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Rows;
import io.lianhuan.graph.Statement;
import io.lianhuan.store.Home;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.exceptions.ClientException;
import org.springframework.stereotype.Component;

/**
 * Tokens of services (服务账号). A token is 256 random bits, so its digest tells nothing and only the digest is kept. Commands on
 * the home of the service have a token of their own, in a file that only its owner can read.
 */
@Component
public class Tokens {

    static final String BEGIN = "lh_";

    private static final String LOCAL = "local";
    private static final int BYTES = 32;
    private static final Duration TRUSTED = Duration.ofMillis(500);
    private static final int MOST_TRUSTED = 1_000;

    private final Graph graph;
    private final Clock clock;
    private final byte[] local;
    private final SecureRandom random = new SecureRandom();
    private final Statement byDigest;
    private final Statement all;
    private final Statement create;
    private final Statement revoke;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    private record Seen(Optional<Token> token, long at) {}

    Tokens(Graph graph, Clock clock, Home home) {
        this.graph = graph;
        this.clock = clock;
        this.local = home.secret(LOCAL);
        this.byDigest = graph.statement("users/token-by-digest");
        this.all = graph.statement("users/tokens");
        this.create = graph.statement("users/create-token");
        this.revoke = graph.statement("users/revoke-token");
    }

    /** A token as lists show it, without its secret. */
    public record Token(String name, Set<Role> roles, Set<String> districts, Instant expires) {

        public Token {
            roles = Set.copyOf(roles);
            districts = Set.copyOf(districts);
        }

        static Token of(Record row) {
            var token = row.get("token");
            return new Token(
                    token.get("name").asString(),
                    Users.roles(token.get("roles")),
                    Set.copyOf(token.get("districts").asList(Value::asString)),
                    Objects.requireNonNull(Rows.time(token, "expires")).toInstant());
        }
    }

    /** Makes a token; the result is its secret, which is shown this once. */
    public String create(String name, Set<Role> roles, Set<String> districts, Duration lasting) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var secret = BEGIN + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var properties = Map.of(
                "digest", DigestUtils.sha256Hex(secret),
                "roles", roles.stream().map(Role::name).sorted().toList(),
                "districts", districts.stream().sorted().toList(),
                "expires", OffsetDateTime.ofInstant(clock.instant().plus(lasting), ZoneOffset.ofHours(8)));
        try {
            graph.write(create, Map.of("name", name, "properties", properties));
        } catch (ClientException taken) {
            if (taken.code().contains("ConstraintValidation")) {
                throw new BadInput(
                        "there is a token %s already; revoke it, or take another name".formatted(name), taken);
            }
            throw taken;
        }
        return secret;
    }

    /** All tokens by name, also those that have expired. */
    public List<Token> all() {
        return graph.read(all, Map.of()).stream().map(Token::of).toList();
    }

    /** Takes a token back; false when there is none of that name. */
    public boolean revoke(String name) {
        seen.clear();
        return graph.write(revoke, Map.of("name", name))
                        .getFirst()
                        .get("revoked")
                        .asInt()
                > 0;
    }

    /** Who has that token; null when nobody has, or it has expired. */
    @Nullable
    Viewer viewer(String secret) {
        return recently(DigestUtils.sha256Hex(secret))
                .filter(token -> clock.instant().isBefore(token.expires()))
                .map(token -> new Viewer(token.name(), token.roles(), token.districts(), null))
                .orElse(null);
    }

    private Optional<Token> recently(String digest) {
        var now = clock.millis();
        var known = seen.get(digest);
        if (known != null && now - known.at() < TRUSTED.toMillis() && now >= known.at()) {
            return known.token();
        }
        if (seen.size() > MOST_TRUSTED) {
            seen.clear();
        }
        var read = graph.read(byDigest, Map.of("digest", digest)).stream()
                .map(Token::of)
                .findFirst();
        seen.put(digest, new Seen(read, now));
        return read;
    }

    /** Who works on the home itself with its own token; null when it is another. */
    @Nullable
    Viewer local(String secret) {
        var given = secret.getBytes(StandardCharsets.US_ASCII);
        var ours = HexFormat.of().formatHex(local).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(given, ours) ? new Viewer(LOCAL, EnumSet.allOf(Role.class), Set.of(), null) : null;
    }
}
