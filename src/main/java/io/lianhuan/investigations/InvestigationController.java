package io.lianhuan.investigations;

import io.lianhuan.api.Role;
import io.lianhuan.api.Viewer;
import io.lianhuan.investigations.Investigations.Draft;
import io.lianhuan.investigations.Investigations.Saved;
import io.lianhuan.investigations.Investigations.Seen;
import io.lianhuan.investigations.Version.Content;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Investigations that are kept. */
@Controller
class InvestigationController {

    private static final Viewer ANYBODY = new Viewer(Viewer.NOBODY, Set.of(), Set.of(), null);

    private final Investigations investigations;
    private final DrawnGraphs graphs;
    private final InvestigationSettings settings;

    InvestigationController(Investigations investigations, DrawnGraphs graphs, InvestigationSettings settings) {
        this.investigations = investigations;
        this.graphs = graphs;
        this.settings = settings;
    }

    /** An investigation as doors show it. */
    record InvestigationView(
            String id,
            String title,
            String owner,
            OffsetDateTime createdAt,
            OffsetDateTime updatedAt,
            String updatedBy,
            int version,
            Right right,
            List<Share> shares) {

        static InvestigationView of(Seen seen) {
            var investigation = seen.investigation();
            return new InvestigationView(
                    investigation.id(),
                    investigation.title(),
                    investigation.owner(),
                    investigation.createdAt(),
                    investigation.updatedAt(),
                    investigation.updatedBy(),
                    investigation.version(),
                    seen.right(),
                    investigation.shares());
        }
    }

    /** An entry of the list. */
    record InvestigationEntry(InvestigationView investigation, int nodes, int links) {}

    /** What became of a save. */
    record SavedInvestigation(InvestigationView investigation, boolean conflict) {

        static SavedInvestigation of(Saved saved) {
            return new SavedInvestigation(InvestigationView.of(saved.seen()), saved.conflict());
        }
    }

    /** With whom it is to be shared. */
    record ShareInput(@Nullable String user, @Nullable Role role, Right right) {}

    /** A link that was just made. */
    record NewInvestigationLink(Link link, String token) {}

    @QueryMapping
    List<InvestigationEntry> investigations(
            @Argument @Nullable String text, @ContextValue(required = false) @Nullable Viewer viewer) {
        return investigations.all(known(viewer), text == null ? "" : text).stream()
                .map(listed ->
                        new InvestigationEntry(InvestigationView.of(listed.seen()), listed.nodes(), listed.links()))
                .toList();
    }

    @QueryMapping
    InvestigationView investigation(
            @Argument String id,
            @Argument @Nullable String link,
            @ContextValue(required = false) @Nullable Viewer viewer) {
        return InvestigationView.of(investigations.get(id, known(viewer), Right.READ, link));
    }

    @QueryMapping
    InvestigationView linkedInvestigation(
            @Argument String link, @ContextValue(required = false) @Nullable Viewer viewer) {
        return InvestigationView.of(investigations.open(link, known(viewer)));
    }

    /** One statement; asked for one investigation at a time. */
    @SchemaMapping(typeName = "Investigation")
    Content content(
            InvestigationView investigation,
            @Argument @Nullable Integer version,
            @ContextValue(required = false) @Nullable Viewer viewer) {
        var content = investigations.content(investigation.id(), version);
        var canvas = Canvas.read(content.canvas(), settings);
        var captions = graphs.captions(canvas, known(viewer));
        return new Content(canvas.withCaptions(captions::get), content.filters(), content.notes());
    }

    /** One statement; asked for one investigation at a time. */
    @SchemaMapping(typeName = "Investigation")
    List<Version> versions(InvestigationView investigation) {
        return investigations.versions(investigation.id());
    }

    /** One statement; asked for one investigation at a time. */
    @SchemaMapping(typeName = "Investigation")
    List<Link> links(InvestigationView investigation, @ContextValue(required = false) @Nullable Viewer viewer) {
        return investigation.right() == Right.OWN ? investigations.links(investigation.id(), known(viewer)) : List.of();
    }

    @MutationMapping
    SavedInvestigation saveInvestigation(
            @Argument Draft input, @ContextValue(required = false) @Nullable Viewer viewer) {
        return SavedInvestigation.of(investigations.save(input, known(viewer)));
    }

    @MutationMapping
    SavedInvestigation restoreInvestigation(
            @Argument String id, @Argument int version, @ContextValue(required = false) @Nullable Viewer viewer) {
        return SavedInvestigation.of(investigations.restore(id, version, known(viewer)));
    }

    @MutationMapping
    InvestigationView shareInvestigation(
            @Argument String id,
            @Argument List<ShareInput> shares,
            @ContextValue(required = false) @Nullable Viewer viewer) {
        var wanted = shares.stream()
                .map(share -> new Share(share.user(), share.role(), share.right()))
                .toList();
        return InvestigationView.of(investigations.share(id, wanted, known(viewer)));
    }

    @MutationMapping
    NewInvestigationLink linkInvestigation(
            @Argument String id,
            @Argument int days,
            @Argument Right right,
            @ContextValue(required = false) @Nullable Viewer viewer) {
        var made = investigations.link(id, days, right, known(viewer));
        return new NewInvestigationLink(made.link(), made.token());
    }

    @MutationMapping
    String revokeInvestigationLink(
            @Argument String id, @Argument String link, @ContextValue(required = false) @Nullable Viewer viewer) {
        investigations.revoke(id, link, known(viewer));
        return link;
    }

    @MutationMapping
    String deleteInvestigation(@Argument String id, @ContextValue(required = false) @Nullable Viewer viewer) {
        investigations.delete(id, known(viewer));
        return id;
    }

    private static Viewer known(@Nullable Viewer viewer) {
        return viewer == null ? ANYBODY : viewer;
    }
}
