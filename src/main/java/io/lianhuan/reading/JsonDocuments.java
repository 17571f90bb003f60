package io.lianhuan.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON files one object at a time: JSON Lines, an array, an OCDS release or record package, a single object; also
 * gzipped. Memory is bounded by the largest object.
 *
 * <p>A malformed line of JSON Lines costs that line. Any other file is checked from end to end before its first object is
 * handed out, because nothing after a syntax error can be trusted; twice the same key, impossible numbers and odd
 * characters still cost only the object that holds them.
 */
public final class JsonDocuments {

    private static final Pattern LINES = Pattern.compile(".*\\.(jsonl|ndjson)(\\.gz)?");
    private static final int GREATEST_SCALE = 1_000;
    private static final String CURE = "Mend the object in the source system, or leave it out.";

    private final ReadLimits limits;
    private final JsonMapper mapper;
    private final JsonMapper lineMapper;

    public JsonDocuments(ReadLimits limits) {
        this.limits = limits;
        mapper = mapper(limits, false);
        lineMapper = mapper(limits, true);
    }

    /** What becomes of the objects. */
    public interface Handler {

        void document(JsonDocument document);

        /** An object that cannot be read; its reason names the JSON pointer. */
        void broken(BrokenRow broken);

        /** The file ends. */
        default void end(Tally tally) {}
    }

    /**
     * Reads every object of a file.
     *
     * @throws UnreadableFile if the file is refused
     */
    public void read(SourceFile file, Handler handler) {
        if (FileKind.of(file, limits) != FileKind.JSON) {
            throw new UnreadableFile("This is not a JSON document.", file.name(), "Import it as a table.");
        }
        Encoding encoding = Encoding.of(file, limits);
        Account account = new Account(handler);
        try {
            if (isLines(file, encoding)) {
                readLines(file, encoding, account);
            } else {
                readWhole(file, encoding, account);
            }
        } catch (IOException e) {
            throw Content.unreadable(file, e);
        }
        account.end();
    }

    private static JsonMapper mapper(ReadLimits limits, boolean nothingMayFollow) {
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(limits.jsonDepth())
                .maxNumberLength(limits.jsonNumberLength())
                .maxStringLength(limits.fieldCharacters())
                .maxNameLength(1_000)
                .build();
        return JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(constraints).build())
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .configure(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, nothingMayFollow)
                .build();
    }

    /** Lines by the file's name; else if a second line begins an object, or a line holds one and is not the last. */
    private boolean isLines(SourceFile file, Encoding encoding) throws IOException {
        if (LINES.matcher(file.name().toLowerCase(Locale.ROOT)).matches()) {
            return true;
        }
        try (LineBlocks blocks = new LineBlocks(file, limits, encoding, limits.jsonCharacters())) {
            blocks.advance(0);
            if (blocks.isOverlong()) {
                return false;
            }
            List<String> lines = blocks.block()
                    .lines()
                    .filter(line -> !line.isBlank())
                    .limit(2)
                    .toList();
            if (lines.isEmpty() || !lines.getFirst().startsWith("{")) {
                return false;
            }
            boolean whole = lines.getFirst().stripTrailing().endsWith("}");
            return lines.size() == 2 ? lines.getLast().startsWith("{") : whole && !blocks.isLast();
        }
    }

    private void readLines(SourceFile file, Encoding encoding, Account account) throws IOException {
        try (LineBlocks blocks = new LineBlocks(file, limits, encoding, limits.jsonCharacters())) {
            long line = 0;
            int settled = 0;
            while (blocks.advance(settled)) {
                String block = blocks.block();
                settled = block.length();
                if (blocks.isOverlong()) {
                    account.broken(++line, blocks.byteOffset(0), "", tooLong(), block);
                    continue;
                }
                for (int at = 0; at < settled; at = CsvRecord.nextLine(block, at)) {
                    line++;
                    String text = block.substring(at, CsvRecord.firstLineEnd(block, at));
                    if (!text.isBlank()) {
                        readLine(text, line, blocks, at, account);
                    } else {
                        account.blank++;
                    }
                }
            }
        }
    }

    private String tooLong() {
        return "The object has more than %d characters.".formatted(limits.jsonCharacters());
    }

    private void readLine(String text, long line, LineBlocks blocks, int at, Account account) {
        JsonNode node;
        try {
            node = lineMapper.readTree(text);
        } catch (JacksonException | NumberFormatException e) {
            account.broken(line, blocks.byteOffset(at), "", reason(e), text);
            return;
        }
        String list = listOf(node.isObject() ? new HashSet<>(node.propertyNames()) : Set.of());
        if (list == null || !node.path(list).isArray()) {
            account.settle(node, line, "", text);
            return;
        }
        int i = 0;
        for (JsonNode element : node.path(list)) {
            account.settle(element, line, "/" + list + "/" + i++, text);
        }
    }

    /** The list of an OCDS package; null if these are not the properties of one. */
    private static @Nullable String listOf(Set<String> properties) {
        if (properties.contains("records")) {
            return "records";
        }
        return properties.contains("releases") && !properties.contains("ocid") ? "releases" : null;
    }

    private void readWhole(SourceFile file, Encoding encoding, Account account) throws IOException {
        try {
            Outline outline;
            try (JsonParser parser = open(file, encoding)) {
                outline = outline(file, parser);
            }
            try (JsonParser parser = open(file, encoding)) {
                hand(parser, outline, account);
            }
        } catch (StreamConstraintsException e) {
            throw refused(file, reason(e), e);
        } catch (JacksonException e) {
            throw refused(file, "This is not well-formed JSON.", e);
        }
    }

    private JsonParser open(SourceFile file, Encoding encoding) throws IOException {
        InputStream in = Content.open(file, limits);
        in.skipNBytes(encoding.markLength());
        Reader reader = new InputStreamReader(in, encoding.decoder());
        return mapper.createParser(reader);
    }

    private static UnreadableFile refused(SourceFile file, String what, JacksonException cause) {
        TokenStreamLocation at = cause.getLocation();
        String where = at == null ? "" : ", line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
        return new UnreadableFile(what, file.name() + where, "Export the file again.");
    }

    /** Whether the root is a list, and if not which of its properties is one; null if the root is the only object. */
    private record Outline(boolean isArray, @Nullable String list) {}

    private Outline outline(SourceFile file, JsonParser parser) {
        boolean isArray = parser.nextToken() == JsonToken.START_ARRAY;
        Set<String> properties = new HashSet<>();
        Set<String> arrays = new HashSet<>();
        long start = 0;
        int depth = 1;
        while (depth > 0) {
            JsonToken token = parser.nextToken();
            if (token == null) {
                throw new UnreadableFile("The JSON document is cut off.", where(file, parser), "Copy it again.");
            }
            if (depth == 1 && token == JsonToken.PROPERTY_NAME) {
                properties.add(parser.currentName());
            }
            if (depth == 1 && token == JsonToken.START_ARRAY && !isArray) {
                arrays.add(parser.currentName());
            }
            if (token.isStructStart() && depth <= 2) {
                start = offset(parser);
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            refuseLonger(file, parser, start);
        }
        String list = listOf(properties);
        String known = list != null && arrays.contains(list) ? list : null;
        refuseLonger(file, parser, isArray || known != null ? start : 0);
        if (parser.nextToken() != null) {
            throw new UnreadableFile(
                    "Something follows the JSON document.", where(file, parser), "Save it as JSON Lines.");
        }
        return new Outline(isArray, known);
    }

    private static long offset(JsonParser parser) {
        return parser.currentLocation().getCharOffset();
    }

    private void refuseLonger(SourceFile file, JsonParser parser, long start) {
        if (offset(parser) - start > limits.jsonCharacters()) {
            throw new UnreadableFile(tooLong(), where(file, parser), "Split the file.");
        }
    }

    private static String where(SourceFile file, JsonParser parser) {
        return file.name() + ", line " + parser.currentLocation().getLineNr();
    }

    private void hand(JsonParser parser, Outline outline, Account account) {
        parser.nextToken();
        if (outline.isArray()) {
            handList(parser, "", account);
        } else if (outline.list() == null) {
            handOne(parser, "", 0, account);
        } else {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                if (name.equals(outline.list()) && parser.currentToken() == JsonToken.START_ARRAY) {
                    handList(parser, "/" + name, account);
                } else {
                    parser.skipChildren();
                }
            }
        }
    }

    private void handList(JsonParser parser, String pointer, Account account) {
        int depth = parser.streamReadContext().getNestingDepth();
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            handOne(parser, pointer + "/" + i, depth, account);
        }
    }

    private void handOne(JsonParser parser, String pointer, int depth, Account account) {
        long line = parser.currentTokenLocation().getLineNr();
        JsonNode node;
        try {
            node = mapper.readTree(parser);
        } catch (JacksonException | NumberFormatException e) {
            account.broken(line, -1, pointer, reason(e), "");
            while (parser.streamReadContext().getNestingDepth() > depth) {
                parser.nextToken();
            }
            return;
        }
        account.settle(node, line, pointer, null);
    }

    /** A reason in our words: Jackson's may quote the text. */
    private String reason(RuntimeException e) {
        String message = e instanceof JacksonException jackson ? jackson.getOriginalMessage() : "";
        if (message.startsWith("Duplicate")) {
            return "The object holds one key twice.";
        }
        if (e instanceof NumberFormatException) {
            return "The object holds a number beyond all reason.";
        }
        if (!(e instanceof StreamConstraintsException)) {
            return "The object is not well-formed JSON.";
        }
        return message.contains("depth")
                ? "The object is nested deeper than %d levels.".formatted(limits.jsonDepth())
                : "The object holds a number, name or text that is too long.";
    }

    /** What is wrong with a value, at which pointer below it; null if nothing is. */
    private static @Nullable String fault(JsonNode node, String pointer) {
        if (node.isString()) {
            String text = node.stringValue();
            String odd = Oddity.in(text.toCharArray(), 0, text.length());
            return odd == null ? null : "At %s: %s".formatted(pointer, odd.replace("The cell", "The text"));
        }
        if (node.isBigDecimal() && Math.abs((long) node.decimalValue().scale()) > GREATEST_SCALE) {
            return "At %s: The number has more than %d places.".formatted(pointer, GREATEST_SCALE);
        }
        Iterator<String> names = node.propertyNames().iterator();
        int i = 0;
        for (JsonNode child : node) {
            String fault = fault(child, pointer + "/" + (names.hasNext() ? names.next() : i++));
            if (fault != null) {
                return fault;
            }
        }
        return null;
    }

    /** Hands out and counts. */
    private static final class Account {

        private final Handler handler;
        private long documents;
        private long broken;
        private long blank;

        Account(Handler handler) {
            this.handler = handler;
        }

        void settle(JsonNode node, long line, String pointer, @Nullable String raw) {
            String fault = node.isObject() ? fault(node, pointer) : "This is not an object.";
            if (fault != null) {
                broken(line, -1, pointer, fault, raw == null ? node.toString() : raw);
                return;
            }
            documents++;
            handler.document(new JsonDocument(node, line, pointer, documents + broken));
        }

        void broken(long line, long byteOffset, String pointer, String reason, String raw) {
            broken++;
            String place =
                    pointer.isEmpty() || reason.startsWith("At ") ? reason : "At %s: %s".formatted(pointer, reason);
            handler.broken(new BrokenRow(line, -1, byteOffset, place, CURE, raw));
        }

        void end() {
            handler.end(new Tally(documents, broken, blank, 0));
        }
    }
}
