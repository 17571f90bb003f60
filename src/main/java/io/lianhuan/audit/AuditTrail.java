package io.lianhuan.audit;

import io.lianhuan.api.Noted;
import io.lianhuan.store.Home;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The audit log of a home. What is noted is on the disk when the call returns; where it cannot be, the call fails, and what
 * was to be noted must not happen.
 */
@Component
public class AuditTrail implements DisposableBean {

    private final AuditFiles files;
    private final AuditReading reading;
    private final AuditLog log;

    @Autowired
    AuditTrail(Home home, AuditSettings settings, Clock clock) {
        this(AuditFiles.of(home.folder(), settings), settings, clock);
    }

    private AuditTrail(AuditFiles files, AuditSettings settings, Clock clock) {
        this.files = files;
        this.reading = new AuditReading(files);
        this.log = new AuditLog(files, settings, clock, Disk.SYNCED);
    }

    /** The log of a home whose application does not run in this process. */
    public static AuditTrail at(Path home, @Nullable Path key, Clock clock) {
        var usual = AuditSettings.USUAL;
        var settings = new AuditSettings(key, usual.headEvery(), usual.headAfter(), usual.segment());
        return new AuditTrail(AuditFiles.of(home, settings), settings, clock);
    }

    /** Checks the log of a home, also while a service writes it. */
    public static Verification.Report verify(Path home, @Nullable Path key, List<Path> heads) {
        var usual = AuditSettings.USUAL;
        return Verification.of(
                AuditFiles.of(home, new AuditSettings(key, usual.headEvery(), usual.headAfter(), usual.segment())),
                heads);
    }

    /**
     * Writes down what is done.
     *
     * @param details texts or collections of texts
     */
    public void note(String actor, String action, @Nullable String subject, Map<String, ?> details) {
        var sample = Timer.start();
        try {
            log.append(Note.of(actor, action, subject, details));
        } finally {
            sample.stop(Metrics.timer("lianhuan.audit.append"));
        }
    }

    /** What other parts publish; before all other listeners, so that none acts on what is not noted. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(Noted noted) {
        note(noted.actor(), noted.action(), noted.subject(), noted.details());
    }

    /**
     * Does something that changes what is kept: the entry that it begins is on the disk before it begins, and another says
     * how it ended. A process that is killed between them leaves an action that began and of which the log does not know the
     * end, but never one without an entry.
     */
    public <T> T around(
            String actor, String action, @Nullable String subject, Map<String, ?> details, Supplier<T> work) {
        note(actor, action + ".begun", subject, details);
        T done;
        try {
            done = work.get();
        } catch (RuntimeException problem) {
            var more = new TreeMap<String, Object>(details);
            more.put("problem", problem.getClass().getSimpleName());
            note(actor, action + ".failed", subject, more);
            throw problem;
        }
        note(actor, action + ".done", subject, details);
        return done;
    }

    /** The signed end of the chain. */
    public Head head() {
        return log.head();
    }

    /** Whether the log can be written; what is wrong where it cannot. */
    public @Nullable String trouble() {
        return log.trouble();
    }

    /** Who saw or did what about whom, the latest first. */
    public List<AuditEntry> about(String subject, int most) {
        return before(Long.MAX_VALUE, new AuditFilter(null, null, subject, null, null), most);
    }

    List<AuditEntry> before(long sequence, AuditFilter filter, int most) {
        return reading.before(sequence, filter, most);
    }

    /** Where the entries lie. */
    public Path folder() {
        return files.folder();
    }

    /** Where the key lies. */
    public Path key() {
        return files.key();
    }

    @Override
    public void destroy() {
        log.close();
    }
}
