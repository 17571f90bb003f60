package io.lianhuan.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads entries, the latest first. */
final class AuditReading {

    private final AuditFiles files;

    AuditReading(AuditFiles files) {
        this.files = files;
    }

    /** At most so many entries that come before that number. Costs a pass over the files back to the last of them. */
    List<AuditEntry> before(long sequence, AuditFilter filter, int most) {
        var found = new ArrayList<AuditEntry>();
        try {
            for (Path segment : files.segments().reversed()) {
                if (found.size() < most && firstOf(segment) < sequence) {
                    in(segment, sequence, filter).limit(most - found.size()).forEach(found::add);
                }
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return found;
    }

    private static Stream<AuditEntry> in(Path segment, long sequence, AuditFilter filter) throws IOException {
        var words = filter.words();
        var text = Files.readString(segment, StandardCharsets.UTF_8);
        // What stands after the last line end is being written and not yet answered.
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList().reversed().stream()
                .filter(line -> words.stream().allMatch(line::contains))
                .map(AuditEntry::parse)
                .filter(entry -> entry.sequence() < sequence && filter.takes(entry));
    }

    private static long firstOf(Path segment) {
        var name = segment.getFileName().toString();
        return Long.parseLong(name.substring("entries-".length(), name.length() - ".jsonl".length()));
    }
}
