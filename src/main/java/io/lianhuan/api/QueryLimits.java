package io.lianhuan.api;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much a query may ask for. Every limit holds for everybody, unless a role has its own; whoever has several roles may what
 * the most generous of them may.
 *
 * @param body the largest body of a request
 * @param pagesCost what an operation of our own pages may cost, where that is more than the viewer may ask for in free form; it
 *     spends as much as the dearest free operation at the most
 * @param origins other pages than our own that browsers may send queries from, as {@code https://host:port}
 * @param defaults what holds where a role says nothing
 * @param roles what holds for a role instead; only what differs is named
 */
@Validated
@ConfigurationProperties(prefix = "query-limits", ignoreUnknownFields = false)
public record QueryLimits(
        @DefaultValue("256KB") DataSize body,
        @DefaultValue("40000") @Min(1) int pagesCost,
        @DefaultValue List<String> origins,
        @DefaultValue Limits defaults,
        @DefaultValue Map<Role, Own> roles) {

    public QueryLimits {
        origins = List.copyOf(origins);
        roles = Map.copyOf(roles);
    }

    /**
     * The limits of one viewer.
     *
     * @param aliases in a document, those of {@code __typename} too
     * @param directives in a document
     * @param fragments in a document, named and inline
     * @param rootFields of an operation, through fragments too
     * @param depth of fields within fields, through fragments too
     * @param cost of an operation: things it may give back, see {@link QueryWeight}
     * @param size the greatest {@code first} of a list
     * @param timeout after which a query is given up
     * @param pointsPerMinute cost that may be spent in a minute
     * @param inFlight queries at the same time; more wait a little, then are refused
     * @param subscriptions that may be open at the same time
     * @param introspection whether the schema may be asked for, as GraphiQL does
     * @param freeForm whether other documents than those of our own pages may be run
     */
    public record Limits(
            @DefaultValue("15") @Min(0) int aliases,
            @DefaultValue("20") @Min(0) int directives,
            @DefaultValue("20") @Min(0) int fragments,
            @DefaultValue("20") @Min(1) int rootFields,
            @DefaultValue("10") @Min(1) int depth,
            @DefaultValue("5000") @Min(1) int cost,
            @DefaultValue("200") @Min(1) int size,
            @DefaultValue("10s") Duration timeout,
            @DefaultValue("200000") @Min(1) long pointsPerMinute,
            @DefaultValue("4") @Min(1) int inFlight,
            @DefaultValue("8") @Min(0) int subscriptions,
            @DefaultValue("false") boolean introspection,
            @DefaultValue("true") boolean freeForm) {

        Limits costing(int most) {
            return new Limits(
                    aliases,
                    directives,
                    fragments,
                    rootFields,
                    depth,
                    Math.max(cost, most),
                    size,
                    timeout,
                    pointsPerMinute,
                    inFlight,
                    subscriptions,
                    introspection,
                    freeForm);
        }
    }

    /** What a role has of its own. */
    public record Own(
            @Nullable Integer aliases,
            @Nullable Integer directives,
            @Nullable Integer fragments,
            @Nullable Integer rootFields,
            @Nullable Integer depth,
            @Nullable Integer cost,
            @Nullable Integer size,
            @Nullable Duration timeout,
            @Nullable Long pointsPerMinute,
            @Nullable Integer inFlight,
            @Nullable Integer subscriptions,
            @Nullable Boolean introspection,
            @Nullable Boolean freeForm) {}

    /** The limits of a viewer; of somebody unknown when null. */
    public Limits of(@Nullable Viewer viewer) {
        var own = viewer == null
                ? List.<Own>of()
                : viewer.roles().stream()
                        .map(roles::get)
                        .filter(Objects::nonNull)
                        .toList();
        if (viewer == null || own.isEmpty()) {
            return defaults;
        }
        var plain = own.size() < viewer.roles().size();
        return new Limits(
                most(own, plain, Own::aliases, defaults.aliases),
                most(own, plain, Own::directives, defaults.directives),
                most(own, plain, Own::fragments, defaults.fragments),
                most(own, plain, Own::rootFields, defaults.rootFields),
                most(own, plain, Own::depth, defaults.depth),
                most(own, plain, Own::cost, defaults.cost),
                most(own, plain, Own::size, defaults.size),
                most(own, plain, Own::timeout, defaults.timeout),
                most(own, plain, Own::pointsPerMinute, defaults.pointsPerMinute),
                most(own, plain, Own::inFlight, defaults.inFlight),
                most(own, plain, Own::subscriptions, defaults.subscriptions),
                most(own, plain, Own::introspection, defaults.introspection),
                most(own, plain, Own::freeForm, defaults.freeForm));
    }

    /** The most generous of what the roles say; {@code plain} when one of them says nothing at all. */
    private static <T extends Comparable<T>> T most(
            List<Own> own, boolean plain, Function<Own, @Nullable T> limit, T usual) {
        var most = plain ? usual : null;
        for (Own each : own) {
            var said = limit.apply(each);
            var given = said == null ? usual : said;
            if (most == null || given.compareTo(most) > 0) {
                most = given;
            }
        }
        return most == null ? usual : most;
    }
}
