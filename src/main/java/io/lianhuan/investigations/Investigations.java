package io.lianhuan.investigations;

import io.lianhuan.api.BadInput;
import io.lianhuan.api.Noted;
import io.lianhuan.api.Viewer;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Statement;
import io.lianhuan.investigations.Version.Content;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps investigations, version by version, and knows who may do what with them. */
@Component
class Investigations {

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_NOTES = 50_000;
    private static final int MOST_SHARES = 100;
    private static final int TOKEN_BYTES = 16;

    private final Graph graph;
    private final InvestigationSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Statement> statements = new TreeMap<>();

    Investigations(Graph graph, InvestigationSettings settings, ApplicationEventPublisher events, Clock clock) {
        this.graph = graph;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
        Stream.of(
                        "list",
                        "find",
                        "create",
                        "save",
                        "forget-versions",
                        "versions",
                        "version",
                        "share",
                        "delete",
                        "add-link",
                        "links",
                        "link",
                        "revoke-link")
                .forEach(name -> statements.put(name, graph.statement("investigations/" + name)));
    }

    /** An investigation as somebody sees it. */
    record Seen(Investigation investigation, Right right) {}

    /** An entry of the list. */
    record Listed(Seen seen, int nodes, int links) {}

    /** What becomes of a save: the investigation, and who was faster if somebody was. */
    record Saved(Seen seen, boolean conflict) {}

    /** What is to be kept. */
    record Draft(
            @Nullable String id,
            @Nullable Integer baseVersion,
            String title,
            String canvas,
            @Nullable String filters,
            @Nullable String notes,
            @Nullable String versionName,
            @Nullable String link) {}

    /** A link and its token, which is told this once. */
    record MadeLink(Link link, String token) {}

    List<Listed> all(Viewer viewer, String text) {
        var roles = viewer.roles().stream().map(Enum::name).sorted().toList();
        return graph.read(statement("list"), Map.of("name", viewer.name(), "roles", roles, "text", text)).stream()
                .map(row -> {
                    var investigation = Investigation.of(row.get("investigation"));
                    return new Listed(
                            new Seen(
                                    investigation, investigation.rightOf(viewer).orElse(Right.READ)),
                            row.get("nodes").asInt(0),
                            row.get("links").asInt());
                })
                .toList();
    }

    /** The investigation, when the viewer may do that with it. One that may not be seen is told as one that is not there. */
    Seen get(String id, Viewer viewer, Right wanted) {
        return get(id, viewer, wanted, null);
    }

    /** @param token of a link that the viewer was given; null for none */
    Seen get(String id, Viewer viewer, Right wanted, @Nullable String token) {
        var investigation =
                find(id).map(row -> Investigation.of(row.get("investigation"))).orElseThrow(() -> missing(id));
        var right = Stream.of(investigation.rightOf(viewer), rightBy(token, id))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> missing(id));
        if (right.compareTo(wanted) < 0) {
            throw new BadInput(
                    "you may %s this investigation of %s, and that takes %s; ask its owner, or keep a copy of your own"
                            .formatted(right, investigation.owner(), wanted),
                    null);
        }
        return new Seen(investigation, right);
    }

    /** What the newest version holds, or another one. */
    Content content(String id, @Nullable Integer number) {
        if (number == null) {
            return Content.of(find(id).orElseThrow(() -> missing(id)).get("version"));
        }
        return graph.read(statement("version"), Map.of("id", id, "number", number)).stream()
                .findFirst()
                .map(row -> Content.of(row.get("version")))
                .orElseThrow(() -> new BadInput("there is no version %d of it any more".formatted(number), null));
    }

    List<Version> versions(String id) {
        return graph.read(statement("versions"), Map.of("id", id)).stream()
                .map(Version::of)
                .toList();
    }

    /** Keeps a draft as a new investigation, or as the next version of one. */
    Saved save(Draft draft, Viewer viewer) {
        var title = title(draft.title());
        var id = draft.id();
        if (id == null) {
            var made = UUID.randomUUID().toString();
            var version = version(made, 1, draft, viewer);
            noted(viewer, "investigation.create", made, Map.of());
            graph.write(
                    statement("create"),
                    Map.of("id", made, "owner", viewer.name(), "title", title, "now", now(), "version", version));
            return new Saved(get(made, viewer, Right.READ), false);
        }
        get(id, viewer, Right.WRITE, draft.link());
        if (draft.baseVersion() == null) {
            throw new BadInput("`baseVersion` is missing; name the version that was changed", null);
        }
        int base = draft.baseVersion();
        var version = version(id, base + 1, draft, viewer);
        noted(viewer, "investigation.save", id, Map.of("version", Integer.toString(base + 1)));
        var kept = graph.write(
                statement("save"),
                Map.of("id", id, "base", base, "title", title, "by", viewer.name(), "now", now(), "version", version));
        if (!kept.isEmpty()) {
            graph.write(statement("forget-versions"), Map.of("id", id, "keep", settings.versions()));
        }
        return new Saved(get(id, viewer, Right.READ, draft.link()), kept.isEmpty());
    }

    /** Makes an old version the newest. */
    Saved restore(String id, int number, Viewer viewer) {
        var seen = get(id, viewer, Right.WRITE);
        var old = content(id, number);
        return save(
                new Draft(
                        id,
                        seen.investigation().version(),
                        seen.investigation().title(),
                        old.canvas(),
                        old.filters(),
                        old.notes(),
                        "↩ " + number,
                        null),
                viewer);
    }

    Seen share(String id, List<Share> shares, Viewer viewer) {
        get(id, viewer, Right.OWN);
        if (shares.size() > MOST_SHARES) {
            throw new BadInput(
                    "%d shares at the most, and there are %d; share with a role".formatted(MOST_SHARES, shares.size()),
                    null);
        }
        var kept = shares.stream().map(Share::kept).distinct().sorted().toList();
        noted(viewer, "investigation.share", id, Map.of("shares", String.join(", ", kept)));
        graph.write(statement("share"), Map.of("id", id, "shares", kept));
        return get(id, viewer, Right.READ);
    }

    void delete(String id, Viewer viewer) {
        get(id, viewer, Right.OWN);
        noted(viewer, "investigation.delete", id, Map.of());
        graph.write(statement("delete"), Map.of("id", id));
    }

    List<Link> links(String id, Viewer viewer) {
        get(id, viewer, Right.OWN);
        return graph.read(statement("links"), Map.of("id", id)).stream()
                .map(row -> Link.of(row.get("link")))
                .toList();
    }

    MadeLink link(String id, int days, Right right, Viewer viewer) {
        get(id, viewer, Right.OWN);
        if (days < 1 || days > settings.linkDays()) {
            throw new BadInput("`days` is %d; take 1 to %d".formatted(days, settings.linkDays()), null);
        }
        if (right == Right.OWN) {
            throw new BadInput("a link may READ or WRITE, and not own", null);
        }
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = HexFormat.of().formatHex(bytes);
        var properties = new HashMap<String, Object>();
        properties.put("id", UUID.randomUUID().toString());
        properties.put("hash", DigestUtils.sha256Hex(token));
        properties.put("right", right.name());
        properties.put("createdBy", viewer.name());
        properties.put("createdAt", now());
        properties.put("expiresAt", now().plus(Duration.ofDays(days)));
        properties.put("revoked", false);
        noted(viewer, "investigation.link", id, Map.of("right", right.name(), "days", Integer.toString(days)));
        graph.write(statement("add-link"), Map.of("id", id, "link", properties));
        var made = links(id, viewer).stream()
                .filter(link -> link.id().equals(properties.get("id")))
                .findFirst()
                .orElseThrow();
        return new MadeLink(made, token);
    }

    void revoke(String id, String link, Viewer viewer) {
        get(id, viewer, Right.OWN);
        noted(viewer, "investigation.revoke", id, Map.of("link", link));
        if (graph.write(statement("revoke-link"), Map.of("id", id, "link", link))
                .isEmpty()) {
            throw new BadInput("there is no such link to this investigation", null);
        }
    }

    /** The investigation that a link opens. */
    Seen open(String token, Viewer viewer) {
        var row = opened(token)
                .orElseThrow(() -> new BadInput("this link is not valid, or not any more; ask for another one", null));
        var id = row.get("id").asString();
        noted(
                viewer,
                "investigation.open-link",
                id,
                Map.of("link", Link.of(row.get("link")).id()));
        return get(id, viewer, Right.READ, token);
    }

    private Optional<Record> opened(String token) {
        return graph.read(statement("link"), Map.of("hash", DigestUtils.sha256Hex(token))).stream()
                .findFirst()
                .filter(found -> Link.of(found.get("link")).isOpen(clock.instant()));
    }

    private Optional<Right> rightBy(@Nullable String token, String id) {
        return token == null
                ? Optional.empty()
                : opened(token)
                        .filter(row -> row.get("id").asString().equals(id))
                        .map(row -> Link.of(row.get("link")).right());
    }

    private Map<String, Object> version(String id, int number, Draft draft, Viewer viewer) {
        var canvas = Canvas.read(draft.canvas(), settings);
        var version = new HashMap<String, Object>();
        version.put("id", id + ":" + number);
        version.put("number", number);
        version.put("canvas", canvas.json());
        version.put("filters", draft.filters() == null ? "{}" : Canvas.settings("filters", draft.filters()));
        version.put("notes", Canvas.within("the notes", draft.notes(), LONGEST_NOTES));
        version.put("nodes", canvas.nodes().size());
        version.put("edges", canvas.edges().size());
        version.put("savedBy", viewer.name());
        version.put("savedAt", now());
        if (draft.versionName() != null && !draft.versionName().isBlank()) {
            version.put(
                    "name",
                    Canvas.within("the version's name", draft.versionName().strip(), LONGEST_TITLE));
        }
        return version;
    }

    private static String title(String title) {
        if (title.isBlank()) {
            throw new BadInput("`title` is empty; name the investigation", null);
        }
        return Canvas.within("the title", title.strip(), LONGEST_TITLE);
    }

    private Optional<Record> find(String id) {
        return graph.read(statement("find"), Map.of("id", id)).stream().findFirst();
    }

    private void noted(Viewer viewer, String action, String id, Map<String, String> details) {
        events.publishEvent(new Noted(viewer.name(), action, id, details));
    }

    private Statement statement(String name) {
        return Objects.requireNonNull(statements.get(name));
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(CHINA);
    }

    private static BadInput missing(String id) {
        return new BadInput("there is no investigation %s that you may see".formatted(id), null);
    }
}
