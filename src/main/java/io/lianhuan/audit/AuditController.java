package io.lianhuan.audit;

import io.lianhuan.api.Page;
import io.lianhuan.api.Total;
import io.lianhuan.api.Viewer;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The audit log, for auditors; that it was read is noted too. */
@Controller
class AuditController {

    private final AuditTrail audit;

    AuditController(AuditTrail audit) {
        this.audit = audit;
    }

    @QueryMapping
    Page<AuditEntry> auditEntries(
            @Argument @Nullable AuditFilter filter,
            @Argument int first,
            @Argument @Nullable String after,
            @ContextValue(required = false) @Nullable Viewer viewer) {
        var size = Page.size(first);
        var place = Page.After.of(after);
        var asked = Objects.requireNonNullElse(filter, AuditFilter.ALL);
        audit.note(Viewer.nameOf(viewer), "audit.read", asked.subject(), asked.told());
        var before = place.rank() == null ? Long.MAX_VALUE : place.rank().longValue();
        return Page.of(
                audit.before(before, asked, size + 1),
                size,
                after != null,
                Total.of(0),
                entry -> (double) entry.sequence(),
                entry -> Long.toString(entry.sequence()));
    }

    /** The signed end of the log as doors show it. */
    record AuditHead(long sequence, OffsetDateTime time, String seal, String signature, String text) {

        static AuditHead of(Head head) {
            var time = head.time().atOffset(ZoneOffset.ofHours(8));
            return new AuditHead(head.sequence(), time, head.seal(), head.signature(), head.text());
        }
    }

    @QueryMapping
    AuditHead auditHead(@ContextValue(required = false) @Nullable Viewer viewer) {
        audit.note(Viewer.nameOf(viewer), "audit.head", null, Map.of());
        return AuditHead.of(audit.head());
    }
}
