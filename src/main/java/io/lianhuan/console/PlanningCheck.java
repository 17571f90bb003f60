package io.lianhuan.console;

/**
 * What the planner has to weigh, before it does: it cannot be stopped meanwhile. It orders the relationships of a statement, and it
 * multiplies out labels that stand in alternatives, {@code (a:A|B), (b:C|D)} to four; types of relationships it does not.
 */
final class PlanningCheck {

    /** The most combinations of labels in a statement; about 40,000 took the planner a second, a million more than a minute. */
    static final long MOST = 1_000;

    /** The most relationships in the patterns of a statement; sixty took the planner about four seconds. */
    static final int RELATIONSHIPS = 30;

    private PlanningCheck() {}

    /** Refuses a statement that has too many. */
    static void check(SyntaxPart statement) {
        int relationships = relationships(statement);
        if (relationships > RELATIONSHIPS) {
            throw new Refused(
                    Refused.Code.TOO_COSTLY,
                    "the patterns have %d relationships; at most %d. Ask for parts of it, or use -[:TYPE]-{1,5}"
                            .formatted(relationships, RELATIONSHIPS),
                    (long) RELATIONSHIPS,
                    (long) relationships);
        }
        long combinations = of(statement, false);
        if (combinations > MOST) {
            throw new Refused(
                    Refused.Code.TOO_COSTLY,
                    "alternatives of labels combine in %d ways; at most %d. Name one label where one is meant, or none where any is"
                            .formatted(combinations, MOST),
                    MOST,
                    combinations);
        }
    }

    private static int relationships(SyntaxPart part) {
        var sum = new int[] {part.is("RelationshipPattern") ? 1 : 0};
        part.below(each -> sum[0] += relationships(each));
        return sum[0];
    }

    /** What is denied turns its alternatives into conditions beside each other, and these into alternatives. */
    private static long of(SyntaxPart part, boolean isDenied) {
        return switch (part.kind()) {
            case "Leaf" -> 1;
            case "RelationshipPattern" -> relationship(part, isDenied);
            case "Not", "Negation" -> below(part, !isDenied, isDenied);
            case "Or", "Ors", "Xor", "Disjunctions", "ColonDisjunction" -> below(part, isDenied, !isDenied);
            case "And", "Ands", "Conjunctions", "ColonConjunction" -> below(part, isDenied, isDenied);
            default -> below(part, isDenied, false);
        };
    }

    private static long relationship(SyntaxPart part, boolean isDenied) {
        long product = 1;
        for (String field : new String[] {"properties", "predicate"}) {
            var below = part.maybe(field);
            product = limited(product * Math.max(1, below == null ? 1 : of(below, isDenied)));
        }
        return product;
    }

    /** The sum or the product of those parts that have labels; 0 when none has. */
    private static long below(SyntaxPart part, boolean isDenied, boolean adds) {
        var sum = new long[] {0, 1};
        part.below(each -> {
            long one = of(each, isDenied);
            sum[0] = limited(sum[0] + one);
            sum[1] = limited(sum[1] * Math.max(1, one));
        });
        return adds || sum[0] == 0 ? sum[0] : sum[1];
    }

    private static long limited(long number) {
        return Math.min(number, Integer.MAX_VALUE);
    }
}
