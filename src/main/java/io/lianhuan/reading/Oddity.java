package io.lianhuan.reading;

import org.jspecify.annotations.Nullable;

/** Characters that no honest cell holds. */
final class Oddity {

    static final String CURE = "Remove the character in the source system or in the file.";

    private Oddity() {}

    /** C0 controls except tab, line feed and carriage return; DEL. */
    static boolean isControl(char c) {
        return (c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == 0x7F;
    }

    /** What is odd about a text; null if nothing is. */
    static @Nullable String in(char[] text, int offset, int length) {
        int end = offset + length;
        for (int i = offset; i < end; i++) {
            char c = text[i];
            if (isControl(c)) {
                return "The cell holds the control character U+%04X.".formatted((int) c);
            }
            if (c == '\uFFFD') {
                return "The cell holds U+FFFD: an earlier program lost a character here.";
            }
            if (Character.isHighSurrogate(c) && i + 1 < end && Character.isLowSurrogate(text[i + 1])) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return "The cell holds half of a surrogate pair (U+%04X).".formatted((int) c);
            }
        }
        return null;
    }
}
