package io.lianhuan.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a file is, told by its first bytes. */
public enum FileKind {
    /** A table with separators between its cells. */
    TEXT,
    /** A workbook of Excel 2007 or later, without macros. */
    WORKBOOK,
    /** A JSON document, an array of them, or one on each line. */
    JSON;

    private static final int HEAD = 4096;
    private static final String AS_XLSX = "Save it as .xlsx or as CSV UTF-8.";
    private static final String AS_UTF8 = "Save it as CSV UTF-8.";
    private static final String ZIP = "504b0304";
    private static final String OLE = "d0cf11e0a1b11ae1";
    private static final Map<String, String> FOREIGN = Map.ofEntries(
            Map.entry("25504446", "a PDF document"),
            Map.entry("526172211a07", "a RAR archive"),
            Map.entry("377abcaf271c", "a 7z archive"),
            Map.entry("504b0506", "an empty ZIP archive"),
            Map.entry("504b0708", "a split ZIP archive"),
            Map.entry("89504e47", "a PNG picture"),
            Map.entry("ffd8ff", "a JPEG picture"),
            Map.entry("47494638", "a GIF picture"),
            Map.entry("425a68", "a bzip2 archive"),
            Map.entry("fd377a585a00", "an xz archive"),
            Map.entry("28b52ffd", "a Zstandard archive"),
            Map.entry("7b5c727466", "an RTF document"),
            Map.entry("53514c69746520666f726d6174", "an SQLite database"),
            Map.entry("50415231", "a Parquet file"),
            Map.entry("7f454c46", "a program"),
            Map.entry("4d5a9000", "a program"));

    /**
     * The kind of a file.
     *
     * @throws UnreadableFile if it is none of them; the message says what it is instead
     */
    public static FileKind of(SourceFile file) {
        return of(file, ReadLimits.defaults());
    }

    static FileKind of(SourceFile file, ReadLimits limits) {
        byte[] head;
        try (InputStream in = Content.open(file, limits)) {
            head = in.readNBytes(HEAD);
        } catch (IOException e) {
            throw Content.unreadable(file, e);
        }
        if (head.length == 0) {
            throw new UnreadableFile("The file is empty.", file.name(), "Export it again.");
        }
        return of(file, head);
    }

    private static FileKind of(SourceFile file, byte[] head) {
        String magic = HexFormat.of().formatHex(head, 0, Math.min(16, head.length));
        if (magic.startsWith(ZIP)) {
            return workbook(file);
        }
        if (magic.startsWith(OLE)) {
            throw Workbook.oldFormat(file);
        }
        FOREIGN.forEach((start, name) -> {
            if (magic.startsWith(start)) {
                throw refused(file, "This is " + name + ", whatever its name says.", AS_XLSX);
            }
        });
        return text(file, head, magic);
    }

    private static FileKind workbook(SourceFile file) {
        if (Content.isGzip(file)) {
            throw refused(file, "A workbook inside a gzip file is not read.", "Unpack it first.");
        }
        return WORKBOOK;
    }

    private static FileKind text(SourceFile file, byte[] head, String magic) {
        if (magic.startsWith("fffe0000") || magic.startsWith("0000feff")) {
            throw refused(file, "The text is encoded as UTF-32.", AS_UTF8);
        }
        if (magic.startsWith("fffe")) {
            return byFirstCharacters(file, new String(head, StandardCharsets.UTF_16LE));
        }
        if (magic.startsWith("feff")) {
            return byFirstCharacters(file, new String(head, StandardCharsets.UTF_16BE));
        }
        String binary = binary(head);
        if (binary != null) {
            throw refused(file, binary, AS_UTF8);
        }
        return byFirstCharacters(file, new String(head, StandardCharsets.UTF_8));
    }

    private static FileKind byFirstCharacters(SourceFile file, String head) {
        String start = (head.startsWith("\uFEFF") ? head.substring(1) : head).stripLeading();
        if (start.startsWith("{") || start.startsWith("[{") || start.matches("(?s)\\[\\s*[{\\]].*")) {
            return JSON;
        }
        String lower = start.substring(0, Math.min(200, start.length())).toLowerCase(Locale.ROOT);
        if (lower.startsWith("<!doctype html") || lower.startsWith("<html") || lower.startsWith("<table")) {
            throw refused(file, "This is a web page, as some platforms export instead of a workbook.", AS_XLSX);
        }
        if (lower.startsWith("<?xml") || lower.startsWith("<workbook")) {
            throw refused(file, "This is an XML document.", AS_XLSX);
        }
        return TEXT;
    }

    /** Every second byte zero means UTF-16; zeros everywhere mean no text at all; a few may be dirt in cells. */
    private static @Nullable String binary(byte[] head) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0 && i % 2 == 0) {
                even++;
            } else if (head[i] == 0) {
                odd++;
            }
        }
        int zeros = even + odd;
        if (zeros < 4 || zeros * 50 < head.length) {
            return null;
        }
        boolean regular = Math.min(even, odd) * 10 <= zeros;
        return regular ? "The text looks like UTF-16 without a byte order mark." : "This is not a text file.";
    }

    private static UnreadableFile refused(SourceFile file, String what, String cure) {
        return new UnreadableFile(what, file.name(), cure);
    }
}
