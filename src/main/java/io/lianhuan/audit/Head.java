package io.lianhuan.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The end of the chain at some time, signed. Kept outside, on paper even, it shows that what came before is still all there.
 *
 * @param sequence the number of the last entry; 0 when there is none
 * @param seal of that entry
 */
public record Head(long sequence, Instant time, String seal, String signature) {

    private static final Pattern TEXT =
            Pattern.compile("\\{\"sequence\":(\\d{1,18}),\"time\":\"([^\"]{1,40})\",\"seal\":\"([0-9a-f]{64})\","
                    + "\"signature\":\"([0-9a-f]{64})\"}");

    static Head sign(Seal seal, long sequence, Instant time, String last) {
        return new Head(sequence, time, last, seal.of(signed(sequence, time, last)));
    }

    /** One line of JSON. */
    public String text() {
        return "{\"sequence\":%d,\"time\":\"%s\",\"seal\":\"%s\",\"signature\":\"%s\"}"
                .formatted(sequence, time, seal, signature);
    }

    /** What {@link #text} wrote; empty when it is nothing of the kind. */
    static Optional<Head> parse(String text) {
        var found = TEXT.matcher(text.strip());
        try {
            return found.matches()
                    ? Optional.of(new Head(
                            Long.parseLong(found.group(1)),
                            Instant.parse(found.group(2)),
                            found.group(3),
                            found.group(4)))
                    : Optional.empty();
        } catch (java.time.format.DateTimeParseException noTime) {
            return Optional.empty();
        }
    }

    boolean isSigned(Seal with) {
        return Seal.isSame(signature, with.of(signed(sequence, time, seal)));
    }

    private static String signed(long sequence, Instant time, String seal) {
        return "head of the audit log\n%d\n%s\n%s".formatted(sequence, time, seal);
    }
}
