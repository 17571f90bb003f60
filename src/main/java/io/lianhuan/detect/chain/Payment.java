package io.lianhuan.detect.chain;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Money that went from one account to another.
 *
 * @param amount in fen
 * @param at in seconds since 1970
 * @param project what it names: a contract, a project, a lot; null where it names nothing
 * @param isApart whether it is for wages, or gives something back, and so is not passed on
 * @param source where it stands, and importId the import that stated it
 */
public record Payment(
        String from,
        String to,
        long amount,
        long at,
        LocalDate day,
        @Nullable String project,
        boolean isApart,
        String number,
        long source,
        String importId) {

    static final Comparator<Payment> ORDER =
            Comparator.comparingLong(Payment::at).thenComparing(Payment::number).thenComparing(Payment::to);
}
