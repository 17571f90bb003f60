package io.lianhuan.reading;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.util.Arrays;

/**
 * A text file as blocks of whole physical lines. What the reader of a block could not settle is the start of the next one,
 * so a record may span blocks while only a few of its lines are in memory.
 */
final class LineBlocks implements Closeable {

    private static final int BYTES = 1 << 16;
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private final SourceFile file;
    private final int longest;
    private final Encoding encoding;
    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BYTES);

    private char[] characters = new char[2 * BYTES];
    private int count;
    private boolean atEnd;
    private boolean suspect;
    private boolean overlong;
    private boolean skippingLine;

    private String block = "";
    private long bytesRead;
    private int anchor;
    private long anchorByte;
    private int knownPosition;
    private long knownByte;

    /**
     * @param longest characters of one line
     */
    LineBlocks(SourceFile file, ReadLimits limits, Encoding encoding, int longest) throws IOException {
        this.file = file;
        this.longest = longest;
        this.encoding = encoding;
        decoder = encoding.decoder();
        in = Content.open(file, limits);
        in.skipNBytes(encoding.markLength());
        bytesRead = encoding.markLength();
        bytes.flip();
    }

    /** The current block; it ends with a line end unless the file does not or the line is {@link #overlong}. */
    String block() {
        return block;
    }

    /** Whether nothing will follow this block that could complete its last record. */
    boolean isLast() {
        return (atEnd && block.length() == count) || count - block.length() >= longest;
    }

    /** Whether the block may hold control characters, half surrogates or replacement characters. */
    boolean isSuspect() {
        return suspect;
    }

    /** Whether the block is the start of one line that is longer than a record may be; the rest of it is skipped. */
    boolean isOverlong() {
        return overlong;
    }

    /** Where a position of the block lies in the file. Cheap if asked in ascending order. */
    long byteOffset(int position) {
        if (position < knownPosition) {
            return knownByte - encoding.bytes(block, position, knownPosition);
        }
        knownByte += encoding.bytes(block, knownPosition, position);
        knownPosition = position;
        return knownByte;
    }

    /** Drops what is settled and reads on; false at the end of the file. */
    boolean advance(int settled) throws IOException {
        drop(settled);
        boolean carried = count > 0;
        anchor();
        boolean dirty = fill(wanted());
        int end = lastLineEnd();
        while (end == 0 && !atEnd && count < longest) {
            dirty |= fill(wanted());
            end = lastLineEnd();
        }
        overlong = end == 0 && count > 0 && !atEnd;
        cut(overlong ? Math.min(count, BrokenRow.RAW_CHARACTERS) : end);
        suspect = dirty || (carried && suspect) || block.indexOf('\uFFFD') >= 0;
        knownPosition = Math.min(anchor, block.length());
        knownByte = anchorByte - encoding.bytes(CharBuffer.wrap(characters), knownPosition, anchor);
        return !block.isEmpty();
    }

    /** As much again as there is, so that a long record is not parsed too often, but not past the longest line. */
    private int wanted() {
        return Math.max(BYTES, Math.min(count, longest - count));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Notes where the next character to decode lies in the file. */
    private void anchor() {
        anchor = count;
        anchorByte = bytesRead - bytes.remaining();
    }

    private void cut(int end) {
        block = new String(characters, 0, end);
        if (overlong) {
            skippingLine = true;
            count = end;
        }
    }

    private void drop(int settled) {
        System.arraycopy(characters, settled, characters, 0, count - settled);
        count -= settled;
    }

    private int lastLineEnd() {
        if (atEnd) {
            return count;
        }
        for (int i = count - 1; i >= 0; i--) {
            if (characters[i] == '\n' || (characters[i] == '\r' && i < count - 1)) {
                return i + 1;
            }
        }
        return 0;
    }

    /** Decodes at least so many characters, unless the file ends; true if they may hold what no cell should hold. */
    private boolean fill(int wanted) throws IOException {
        int target = count + wanted;
        boolean dirty = false;
        while (count < target && !atEnd) {
            bytes.compact();
            int from = bytes.position();
            int n = in.read(bytes.array(), from, bytes.remaining());
            bytes.position(from + Math.max(n, 0)).flip();
            bytesRead += Math.max(n, 0);
            dirty |= !encoding.isUtf16() && holdsControls(bytes.array(), from, from + Math.max(n, 0));
            int decodedFrom = count;
            decode(n < 0);
            dirty |= encoding.isUtf16() && holdsOddities(decodedFrom);
            skipRestOfLine(decodedFrom);
            atEnd = n < 0;
        }
        return dirty;
    }

    private void decode(boolean end) {
        if (characters.length - count < bytes.remaining() + 2) {
            characters = Arrays.copyOf(characters, characters.length * 2);
        }
        if (encoding.isUtf16()) {
            int n = bytes.remaining() / 2;
            ByteOrder order = encoding.charset().name().endsWith("LE") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
            bytes.order(order).asCharBuffer().get(characters, count, n);
            bytes.position(bytes.position() + 2 * n);
            count += n;
            return;
        }
        CharBuffer target = CharBuffer.wrap(characters, count, characters.length - count);
        if (decoder.decode(bytes, target, end).isError()) {
            throw new UnreadableFile("The file changed while it was read.", file.name(), "Import it again.");
        }
        count = target.position();
    }

    private void skipRestOfLine(int from) {
        if (!skippingLine) {
            return;
        }
        int i = from;
        while (i < count && characters[i] != '\n' && characters[i] != '\r') {
            i++;
        }
        if (i < count) {
            skippingLine = false;
            i += characters[i] == '\r' && i + 1 < count && characters[i + 1] == '\n' ? 2 : 1;
        }
        System.arraycopy(characters, i, characters, from, count - i);
        count -= i - from;
        anchor();
    }

    /** Looks for bytes below a space other than tab, line feed and carriage return, and for DEL, eight at a time. */
    private static boolean holdsControls(byte[] bytes, int from, int to) {
        int i = from;
        for (; i + 8 <= to; i += 8) {
            long word = (long) WORDS.get(bytes, i);
            long low = (word - 0x2020202020202020L) & ~word & 0x8080808080808080L;
            long flipped = word ^ 0x7F7F7F7F7F7F7F7FL;
            long delete = (flipped - 0x0101010101010101L) & ~flipped & 0x8080808080808080L;
            if ((low | delete) != 0 && holdsControlsSlowly(bytes, i, i + 8)) {
                return true;
            }
        }
        return holdsControlsSlowly(bytes, i, to);
    }

    private static boolean holdsControlsSlowly(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] >= 0 && Oddity.isControl((char) bytes[i])) {
                return true;
            }
        }
        return false;
    }

    private boolean holdsOddities(int from) {
        for (int i = from; i < count; i++) {
            if (Oddity.isControl(characters[i]) || Character.isSurrogate(characters[i])) {
                return true;
            }
        }
        return false;
    }
}
