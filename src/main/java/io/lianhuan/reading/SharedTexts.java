package io.lianhuan.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The texts that a workbook's cells share, as characters in blocks: two bytes each, and eight for every text. */
final class SharedTexts extends DefaultHandler {

    private static final int BLOCK_BITS = 20;
    private static final int BLOCK = 1 << BLOCK_BITS;

    private final SourceFile file;
    private final ReadLimits limits;
    private final List<char[]> blocks = new ArrayList<>();
    private long[] ends = new long[1_024];
    private int count;
    private long used;
    private boolean inText;
    private int phonetic;

    SharedTexts(SourceFile file, ReadLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    /** A text by its number; null if there is none. */
    @Nullable
    String text(int number) {
        if (number < 0 || number >= count) {
            return null;
        }
        long from = number == 0 ? 0 : ends[number - 1];
        int length = (int) (ends[number] - from);
        int start = (int) from & (BLOCK - 1);
        if (start + length <= BLOCK) {
            return length == 0 ? "" : new String(blocks.get((int) (from >> BLOCK_BITS)), start, length);
        }
        StringBuilder text = new StringBuilder(length);
        for (long at = from; at < ends[number]; at++) {
            text.append(blocks.get((int) (at >> BLOCK_BITS))[(int) at & (BLOCK - 1)]);
        }
        return text.toString();
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        switch (local) {
            case "t" -> inText = phonetic == 0;
            case "rPh" -> phonetic++;
            default -> {
                // runs and their properties carry no text
            }
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        switch (local) {
            case "t" -> inText = false;
            case "rPh" -> phonetic--;
            case "si" -> end();
            default -> {
                // as above
            }
        }
    }

    @Override
    public void characters(char[] text, int start, int length) {
        if (!inText) {
            return;
        }
        if (used + length > limits.sharedCharacters()) {
            throw new UnreadableFile(
                    "The workbook's shared strings have more than %d characters.".formatted(limits.sharedCharacters()),
                    file.name(),
                    "Export fewer rows at a time, or as CSV UTF-8.");
        }
        int from = start;
        while (from < start + length) {
            from += append(text, from, start + length - from);
        }
    }

    private int append(char[] text, int from, int length) {
        int at = (int) used & (BLOCK - 1);
        if (at == 0) {
            blocks.add(new char[BLOCK]);
        }
        int n = Math.min(length, BLOCK - at);
        System.arraycopy(text, from, blocks.getLast(), at, n);
        used += n;
        return n;
    }

    private void end() {
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        ends[count++] = used;
    }
}
