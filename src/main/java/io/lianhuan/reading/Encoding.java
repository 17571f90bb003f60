package io.lianhuan.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
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
        Check utf8 = checkUtf8(file, limits);
        if (utf8.sound()) {
            return marked;
        }
        if (marked.markLength > 0 || utf8.beyondAscii() > CERTAIN) {
            throw new UnreadableFile("The text is UTF-8, but byte " + utf8.badAt() + " is not.", file.name(), CURE);
        }
        Encoding national = new Encoding(GB18030, 0);
        long bad = firstBad(file, limits, national);
        if (bad < 0) {
            return national;
        }
        throw new UnreadableFile(
                "The text is neither UTF-8 (byte %d is not) nor GB18030 (byte %d is not).".formatted(utf8.badAt(), bad),
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

    private static Check checkUtf8(SourceFile file, ReadLimits limits) throws IOException {
        Utf8 utf8 = new Utf8();
        byte[] buffer = new byte[1 << 16];
        ByteBuffer bytes = ByteBuffer.wrap(buffer);
        long consumed = 0;
        try (InputStream in = Content.open(file, limits)) {
            while (!utf8.isBad() && fill(buffer, bytes, in)) {
                bytes.position(utf8.check(buffer, 0, bytes.limit()));
                consumed += bytes.position();
                bytes.compact();
            }
        }
        boolean sound = !utf8.isBad() && bytes.position() == 0;
        return new Check(sound, sound ? -1 : consumed, utf8.beyondAscii());
    }

    /** Reads on behind what is left over; false at the end of the file, where what is left over stays. */
    private static boolean fill(byte[] buffer, ByteBuffer bytes, InputStream in) throws IOException {
        int n = in.read(buffer, bytes.position(), bytes.remaining());
        if (n >= 0) {
            bytes.position(bytes.position() + n).flip();
        }
        return n >= 0;
    }

    /** The first byte that is not of an encoding; -1 if all are. */
    private static long firstBad(SourceFile file, ReadLimits limits, Encoding encoding) throws IOException {
        CharsetDecoder decoder = encoding.decoder();
        byte[] buffer = new byte[1 << 16];
        ByteBuffer bytes = ByteBuffer.wrap(buffer);
        CharBuffer scratch = CharBuffer.allocate(1 << 16);
        long consumed = 0;
        try (InputStream in = Content.open(file, limits)) {
            while (fill(buffer, bytes, in)) {
                boolean bad = decoder.decode(bytes, scratch.clear(), false).isError();
                consumed += bytes.position();
                if (bad) {
                    return consumed;
                }
                bytes.compact();
            }
        }
        return bytes.position() == 0 ? -1 : consumed;
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}
