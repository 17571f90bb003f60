package io.lianhuan.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the whole log and says whether it is as it was written. */
public final class Verification {

    private final AuditFiles files;
    private final Seal seal;
    private final Map<Long, String> signed = new HashMap<>();
    private long sequence;
    private String last = Line.NOTHING;

    /**
     * What was seen.
     *
     * @param entries in the order of the chain, up to the first trouble
     * @param heads signed ends that fit
     * @param trouble the first place where the log is not as it was written; empty when it is
     */
    public record Report(long entries, int heads, Optional<String> trouble) {}

    private Verification(AuditFiles files) {
        this.files = files;
        this.seal = Seal.of(files.key());
    }

    /** Checks the log and the heads beside it, and those that were kept outside. */
    static Report of(AuditFiles files, List<Path> outside) {
        try {
            var heads = new ArrayList<Path>(outside);
            if (Files.exists(files.heads())) {
                heads.add(files.heads());
            }
            return Files.isDirectory(files.folder())
                    ? files.alone(() -> new Verification(files).run(heads, outside))
                    : new Report(0, 0, Optional.of("there is no log in %s".formatted(files.folder())));
        } catch (IOException problem) {
            throw new AuditProblem(
                    "the audit log cannot be read (%s)".formatted(problem.getMessage()),
                    "check the rights of the folder",
                    problem);
        }
    }

    private Report run(List<Path> headFiles, List<Path> outside) throws IOException {
        var heads = new ArrayList<Head>();
        for (Path file : headFiles) {
            var unread = read(file, outside.contains(file), heads);
            if (unread.isPresent()) {
                return new Report(0, 0, unread);
            }
        }
        heads.forEach(head -> signed.put(head.sequence(), head.seal()));
        for (Head head : heads) {
            if (!head.seal().equals(signed.get(head.sequence()))) {
                return new Report(0, 0, Optional.of("two heads tell different things of entry " + head.sequence()));
            }
        }
        var trouble = chain();
        if (trouble.isEmpty()) {
            trouble = heads.stream()
                    .filter(head -> head.sequence() > sequence)
                    .map(head -> "entries %d to %d are missing: a head of %s signs them"
                            .formatted(sequence + 1, head.sequence(), head.time()))
                    .findFirst();
        }
        return new Report(sequence, heads.size(), trouble);
    }

    private Optional<String> read(Path file, boolean isOutside, List<Head> heads) throws IOException {
        var lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        for (int at = 0; at < lines.size(); at++) {
            var head = Head.parse(lines.get(at));
            if (head.isPresent() && head.get().isSigned(seal)) {
                heads.add(head.get());
            } else if (head.isPresent() || (isOutside && !lines.get(at).isBlank())) {
                return Optional.of("%s, line %d: no head that was signed with this key".formatted(file, at + 1));
            }
        }
        return Optional.empty();
    }

    private Optional<String> chain() throws IOException {
        for (Path segment : files.segments()) {
            var bytes = Files.readAllBytes(segment);
            if (!segment.equals(files.segment(sequence + 1))) {
                return Optional.of("%s does not follow entry %d".formatted(segment.getFileName(), sequence));
            }
            for (int from = 0, end; from < bytes.length; from = end + 1) {
                end = endOfLine(bytes, from);
                var trouble = check(bytes, from, end);
                if (trouble.isPresent()) {
                    return Optional.of(
                            "%s, entry %d: %s".formatted(segment.getFileName(), sequence + 1, trouble.get()));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> check(byte[] bytes, int from, int end) {
        if (end == bytes.length) {
            return Optional.of("it is cut off; a crash or a hand did that");
        }
        var line = new Line(bytes, from, end - from);
        if (!line.isWhole(seal)) {
            return Optional.of("it is not as it was written");
        }
        if (line.sequence() != sequence + 1) {
            return Optional.of("entry %d stands in its place".formatted(line.sequence()));
        }
        if (!line.previous().equals(last)) {
            return Optional.of("it does not follow the one before");
        }
        sequence++;
        last = line.seal();
        var head = signed.get(sequence);
        return head == null || head.equals(last) ? Optional.empty() : Optional.of("its head was signed otherwise");
    }

    private static int endOfLine(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && bytes[at] != '\n') {
            at++;
        }
        return at;
    }
}
