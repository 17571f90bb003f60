package io.lianhuan.security;

import io.lianhuan.api.BadInput;
import io.lianhuan.api.Role;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Rows;
import io.lianhuan.graph.Statement;
import io.lianhuan.store.Home;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.exceptions.ClientException;
import org.springframework.stereotype.Component;

/**
 * Local users, kept in the graph. What another process changed is seen within half a second, what this one changed at once: so
 * long every request may trust what was read.
 */
@Component
class Users {

    static final String ADMINISTRATOR = "administrator";

    private static final Duration TRUSTED = Duration.ofMillis(500);
    private static final int MOST_TRUSTED = 10_000;
    private static final int ATTEMPTS = 5;

    private final Graph graph;
    private final Clock clock;
    private final Sealed sealed;
    private final Statement byName;
    private final Statement all;
    private final Statement any;
    private final Statement create;
    private final Statement change;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    private record Seen(Optional<User> user, long at) {}

    Users(Graph graph, Clock clock, Home home) {
        this.graph = graph;
        this.clock = clock;
        this.sealed = new Sealed(home.secret("users"));
        this.byName = graph.statement("users/by-name");
        this.all = graph.statement("users/all");
        this.any = graph.statement("users/any");
        this.create = graph.statement("users/create");
        this.change = graph.statement("users/change");
    }

    boolean isEmpty() {
        return !graph.read(any, Map.of()).getFirst().get("any").asBoolean();
    }

    List<User> all() {
        return graph.read(all, Map.of()).stream().map(this::user).toList();
    }

    /** The user as the graph has it now. */
    Optional<User> named(String name) {
        return graph.read(byName, Map.of("name", name)).stream().map(this::user).findFirst();
    }

    /** The user as it was half a second ago at the most. */
    Optional<User> recently(String name) {
        var now = clock.millis();
        var known = seen.get(name);
        if (known != null && now - known.at() < TRUSTED.toMillis() && now >= known.at()) {
            return known.user();
        }
        if (seen.size() > MOST_TRUSTED) {
            seen.clear();
        }
        var read = named(name);
        seen.put(name, new Seen(read, now));
        return read;
    }

    void create(User user) {
        try {
            graph.write(create, Map.of("name", user.name(), "properties", properties(user)));
        } catch (ClientException taken) {
            if (taken.code().contains("ConstraintValidation")) {
                throw new BadInput("there is a user %s already; take another name".formatted(user.name()), taken);
            }
            throw taken;
        }
        seen.remove(user.name());
    }

    /** Changes a user, again when somebody else was faster. */
    User change(String name, UnaryOperator<User> changed) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var before = named(name).orElseThrow(() -> new BadInput("there is no user " + name, null));
            var after = changed.apply(before);
            var arguments = Map.of("name", name, "revision", before.revision(), "properties", properties(after));
            var isChanged = !graph.write(change, arguments).isEmpty();
            seen.remove(name);
            if (isChanged) {
                return after;
            }
        }
        throw new BadInput("user %s is being changed by others; try again".formatted(name), null);
    }

    private Map<String, Object> properties(User user) {
        var properties = new HashMap<String, Object>();
        properties.put("password", sealed.seal(user.name(), user.password()));
        properties.put("oneTime", user.isOneTime());
        properties.put("roles", user.roles().stream().map(Role::name).sorted().toList());
        properties.put("districts", user.districts().stream().sorted().toList());
        properties.put("enabled", user.isEnabled());
        properties.put("epoch", user.epoch());
        properties.put(
                "secondFactor", user.secondFactor() == null ? null : sealed.seal(user.name(), user.secondFactor()));
        properties.put("lastStep", user.lastStep());
        properties.put("revision", user.revision());
        return properties;
    }

    private User user(Record row) {
        var kept = row.get("user");
        var name = kept.get("name").asString();
        var factor = Rows.text(kept, "secondFactor");
        return new User(
                name,
                sealed.open(name, kept.get("password").asString()),
                kept.get("oneTime").asBoolean(),
                roles(kept.get("roles")),
                Set.copyOf(kept.get("districts").asList(Value::asString)),
                kept.get("enabled").asBoolean(),
                kept.get("epoch").asLong(),
                factor == null ? null : sealed.open(name, factor),
                kept.get("lastStep").asLong(),
                kept.get("revision").asLong());
    }

    static Set<Role> roles(Value names) {
        return names.asList(Value::asString).stream()
                .map(Role::valueOf)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
