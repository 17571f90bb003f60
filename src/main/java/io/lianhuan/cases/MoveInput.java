package io.lianhuan.cases;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A move that somebody asks for.
 *
 * @param version the version of the matter that the author saw
 */
record MoveInput(
        String id,
        int version,
        String action,
        @Nullable String reason,
        @Nullable String note,
        @Nullable List<String> officers,
        @Nullable Conclusion conclusion,
        @Nullable Disposal disposal,
        @Nullable String receiver,
        @Nullable Integer days,
        @Nullable String target,
        @Nullable String offence,
        @Nullable BigDecimal base,
        @Nullable BigDecimal fine,
        @Nullable String document) {

    /** One that needs nothing else. */
    static MoveInput of(String id, int version, String action) {
        return new MoveInput(
                id, version, action, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** What verification came to (结论). */
    enum Conclusion {
        FOUNDED,
        PARTLY_FOUNDED,
        UNFOUNDED,
        INSUFFICIENT;

        boolean isFounded() {
            return this == FOUNDED || this == PARTLY_FOUNDED;
        }
    }

    /** What is done about it (处置). */
    enum Disposal {
        CASE,
        POLICE,
        DISCIPLINE,
        OTHER_AUTHORITY,
        CORRECTION,
        TALK,
        NO_PENALTY;

        boolean isTransfer() {
            return this == POLICE || this == DISCIPLINE || this == OTHER_AUTHORITY;
        }
    }
}
