package io.lianhuan.value;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Personal values as they may be shown to whoever has stated no purpose (脱敏). The only place that masks; what is masked already
 * is never made clearer.
 */
public final class PersonalMask {

    private static final String HIDDEN = "*";

    /** Province, city and district of a postal address, which name nobody. */
    private static final Pattern DISTRICT = Pattern.compile("^.{0,20}?(?:自治县|县|区|旗|市(?!.{0,12}(?:区|县)))");

    /** What stays at the ends of a number. */
    private static final int HEAD = 3;

    private static final int TAIL = 2;
    private static final int SHORTEST_WITH_ENDS = 9;
    private static final int ACCOUNT_TAIL = 4;

    /** Kinds of nodes and of evidence whose text names a person or leads to one; labels, and words of enumerations. */
    private static final Map<String, PersonalKind> BY_KIND = Map.ofEntries(
            Map.entry("PERSON", PersonalKind.NAME),
            Map.entry("CONSTRUCTOR", PersonalKind.NAME),
            Map.entry("EVALUATOR", PersonalKind.NAME),
            Map.entry("PHONE", PersonalKind.PHONE),
            Map.entry("EMAIL", PersonalKind.TEXT),
            Map.entry("ACCOUNT", PersonalKind.ACCOUNT),
            Map.entry("ADDRESS", PersonalKind.ADDRESS),
            Map.entry("PLATFORM_USER", PersonalKind.TEXT),
            Map.entry("PLATFORMUSER", PersonalKind.TEXT),
            Map.entry("REGISTERED", PersonalKind.NUMBER),
            Map.entry("ALERT", PersonalKind.TEXT),
            Map.entry("REFERRAL", PersonalKind.TEXT),
            Map.entry("PENALTY", PersonalKind.TEXT));

    private PersonalMask() {}

    /** What the text of a node or piece of evidence of that kind is; null where it is not personal. */
    public static @Nullable PersonalKind ofKind(String kind) {
        return BY_KIND.get(kind.toUpperCase(java.util.Locale.ROOT));
    }

    /**
     * What the text of a piece of evidence of that kind is; null where it is not personal. Kinds that are not known to name nobody
     * count as personal.
     */
    public static @Nullable PersonalKind ofEvidence(String kind) {
        return switch (kind) {
            case "PHONE", "EMAIL", "ADDRESS", "ACCOUNT", "PLATFORM_USER" -> ofKind(kind);
            case "AUTHOR" -> PersonalKind.NAME;
            case "MACHINE_CODE",
                    "MAC",
                    "CPU",
                    "DISK",
                    "BOARD",
                    "MEMORY",
                    "DONGLE",
                    "FILE_CODE",
                    "CA",
                    "FILE_HASH",
                    "PRICE_LIST",
                    "TEXT",
                    "FOREIGN_CONTENT",
                    "IP",
                    "SUBMISSION_TIME",
                    "DOWNLOAD_TIME",
                    "BID_PRICE",
                    "PRICE_GRID",
                    "PRICE_STEPS",
                    "PRICE_COVERS",
                    "PRICE_PULL",
                    "PRICE_RATIO",
                    "PRICE_CV",
                    "PRICE_RD",
                    "PRICE_GAP",
                    "CO_BIDDING",
                    "ROTATION",
                    "NEVER_WINS",
                    "WITHDRAWAL",
                    "RECURRENT_WINNER",
                    "LOT",
                    "DATE",
                    "REQUIREMENT" -> null;
            default -> PersonalKind.TEXT;
        };
    }

    /** The value as it may be shown. */
    public static String mask(String value, PersonalKind kind) {
        return switch (kind) {
            case NAME -> name(value);
            case NUMBER, PHONE -> number(value);
            case ACCOUNT -> account(value);
            case ADDRESS -> address(value);
            case TEXT -> value.isEmpty() ? value : HIDDEN.repeat(HEAD);
        };
    }

    /** The family name; of a number that stands for a name, its ends. */
    private static String name(String value) {
        if (value.isEmpty() || value.codePoints().anyMatch(Character::isDigit)) {
            return number(value);
        }
        var family = Character.toString(value.codePointAt(0));
        return family + HIDDEN.repeat(Math.min(HEAD, Math.max(1, value.codePointCount(0, value.length()) - 1)));
    }

    private static String number(String value) {
        var points = value.codePoints().toArray();
        if (points.length < SHORTEST_WITH_ENDS) {
            return HIDDEN.repeat(points.length);
        }
        var masked = new StringBuilder();
        for (int at = 0; at < points.length; at++) {
            var stays = at < HEAD || at >= points.length - TAIL;
            masked.append(stays ? Character.toString(points[at]) : HIDDEN);
        }
        return masked.toString();
    }

    private static String account(String value) {
        var points = value.codePoints().toArray();
        var hidden = points.length <= 2 * ACCOUNT_TAIL ? points.length : points.length - ACCOUNT_TAIL;
        return HIDDEN.repeat(hidden) + new String(points, hidden, points.length - hidden);
    }

    private static String address(String value) {
        var district = DISTRICT.matcher(value);
        return (district.find() ? district.group() : "") + HIDDEN.repeat(HEAD);
    }
}
