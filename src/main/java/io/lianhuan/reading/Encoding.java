package io.lianhuan.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * How a text file is encoded: by its byte order mark, else strictly UTF-8, else strictly GB18030.
 *
 * <p>The whole file is read for it, because a file may be ASCII for a gigabyte before its first name in GB18030. Never GBK,
 * which cannot hold 䶮 and 𠮷; never with replacement characters.
 *
 * @param charset the encoding
 * @param markLength bytes of the byte order mark
 */
record Encoding(Charset charset, int markLength) {

    static final Charset GB18030 = Charset.forName("GB18030");

    /** So many characters beyond ASCII never come out as UTF-8 by chance: after them a bad byte is damage. */
    private static final long CERTAIN = 64;

    private static final String CURE = "Export it again as CSV UTF-8.";

    static Encoding of(SourceFile file, ReadLimits limits) {
        try {
            return detect(file, limits);
        } catch (IOException e) {
            throw Content.unreadable(file, e);
        }
    }

    boolean isUtf16() {
        return charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE);
    }

    CharsetDecoder decoder() {
        return strict(charset);
    }

    /** Bytes that a piece of text takes in the file. */
    long bytes(CharSequence text, int from, int to) {
        if (isUtf16()) {
            return 2L * (to - from);
        }
        if (!charset.equals(StandardCharsets.UTF_8)) {
            return text.subSequence(from, to).toString().getBytes(charset).length;
        }
        long bytes = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return bytes;
    }

    private static Encoding detect(SourceFile file, ReadLimits limits) throws IOException {
        Encoding marked = byMark(file, limits);
        if (marked.isUtf16()) {
            return whole(file, limits, marked);
        }
        Check utf8 = check(file, limits, marked);
        if (utf8.sound()) {
            return marked;
        }
        if (marked.markLength > 0 || utf8.beyondAscii() > CERTAIN) {
            throw new UnreadableFile(
                    "The text is UTF-8, but the bytes at " + utf8.badAt() + " are not.", file.name(), CURE);
        }
        Encoding national = new Encoding(GB18030, 0);
        Check gb18030 = check(file, limits, national);
        if (gb18030.sound()) {
            return national;
        }
        throw new UnreadableFile(
                "The text is neither UTF-8 (byte %d is not) nor GB18030 (byte %d is not)."
                        .formatted(utf8.badAt(), gb18030.badAt()),
                file.name(),
                CURE);
    }

    private static Encoding byMark(SourceFile file, ReadLimits limits) throws IOException {
        byte[] head;
        try (InputStream in = Content.open(file, limits)) {
            head = in.readNBytes(3);
        }
        if (head.length >= 2 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) {
            return new Encoding(StandardCharsets.UTF_16LE, 2);
        }
        if (head.length >= 2 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) {
            return new Encoding(StandardCharsets.UTF_16BE, 2);
        }
        boolean utf8 = head.length == 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF;
        return new Encoding(StandardCharsets.UTF_8, utf8 ? 3 : 0);
    }

    private static Encoding whole(SourceFile file, ReadLimits limits, Encoding utf16) throws IOException {
        long length = 0;
        try (InputStream in = Content.open(file, limits)) {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                length += n;
            }
        }
        if (length % 2 != 0) {
            throw new UnreadableFile("The text is UTF-16 and ends in half a character.", file.name(), CURE);
        }
        return utf16;
    }

    private record Check(boolean sound, long badAt, long beyondAscii) {}

    private static Check check(SourceFile file, ReadLimits limits, Encoding encoding) throws IOException {
        CharsetDecoder decoder = encoding.decoder();
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
        CharBuffer scratch = CharBuffer.allocate(1 << 16);
        long consumed = 0;
        long beyondAscii = 0;
        try (InputStream in = Content.open(file, limits)) {
            boolean end = false;
            while (!end) {
                int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = n < 0;
                bytes.position(bytes.position() + Math.max(n, 0)).flip();
                CoderResult result = decoder.decode(bytes, scratch.clear(), end);
                if (result.isError()) {
                    long good = beyondAscii + beyondAscii(scratch);
                    return new Check(false, consumed + bytes.position(), good);
                }
                beyondAscii = beyondAscii > CERTAIN ? beyondAscii : beyondAscii + beyondAscii(scratch);
                consumed += bytes.position();
                bytes.compact();
            }
        }
        return new Check(true, -1, beyondAscii);
    }

    private static long beyondAscii(CharBuffer decoded) {
        long count = 0;
        for (int i = 0; i < decoded.position(); i++) {
            count += decoded.get(i) >= 0x80 ? 1 : 0;
        }
        return count;
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}
