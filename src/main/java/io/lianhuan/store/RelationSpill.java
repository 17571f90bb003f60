package io.lianhuan.store;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.batchimport.api.InputIterable;
import org.neo4j.batchimport.api.InputIterator;
import org.neo4j.batchimport.api.input.InputChunk;
import org.neo4j.batchimport.api.input.InputEntityVisitor;

/** Relationships on disk, in blocks that can be read by several threads, until all nodes are known. */
final class RelationSpill {

    private static final int BLOCK_BYTES = 1 << 20;
    private static final byte TEXT = 0;
    private static final byte WHOLE = 1;
    private static final byte FRACTION = 2;
    private static final byte TRUTH = 3;
    private static final byte DATE = 4;
    private static final byte TIME = 5;
    private static final byte NUMBERS = 6;
    private static final byte TEXTS = 7;

    private final Path file;
    private final DataOutputStream out;
    private final Words words = new Words();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(BLOCK_BYTES + 1024);
    private final DataOutputStream block = new DataOutputStream(bytes);

    RelationSpill(Path file) {
        this.file = file;
        try {
            this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
        } catch (IOException problem) {
            throw OfflineImporter.unchecked(problem);
        }
    }

    void write(long from, long to, String type, Map<String, Object> properties) {
        try {
            block.writeLong(from);
            block.writeLong(to);
            block.writeByte(words.number(type));
            block.writeByte(properties.size());
            for (var property : properties.entrySet()) {
                block.writeByte(words.number(property.getKey()));
                write(property.getValue());
            }
            if (bytes.size() > BLOCK_BYTES) {
                flushBlock();
            }
        } catch (IOException problem) {
            throw OfflineImporter.unchecked(problem);
        }
    }

    void flush() {
        try {
            flushBlock();
            out.flush();
        } catch (IOException problem) {
            throw OfflineImporter.unchecked(problem);
        }
    }

    void close() {
        try {
            out.close();
            Files.deleteIfExists(file);
        } catch (IOException problem) {
            throw OfflineImporter.unchecked(problem);
        }
    }

    InputIterable chunks() {
        return () -> {
            try {
                return new Blocks(new DataInputStream(Files.newInputStream(file)));
            } catch (IOException problem) {
                throw OfflineImporter.unchecked(problem);
            }
        };
    }

    private void flushBlock() throws IOException {
        if (bytes.size() > 0) {
            out.writeInt(bytes.size());
            bytes.writeTo(out);
            bytes.reset();
        }
    }

    private void write(Object value) throws IOException {
        switch (value) {
            case String text -> writeText(text);
            case Long number -> {
                block.writeByte(WHOLE);
                block.writeLong(number);
            }
            case Double number -> {
                block.writeByte(FRACTION);
                block.writeDouble(number);
            }
            case Boolean truth -> {
                block.writeByte(TRUTH);
                block.writeBoolean(truth);
            }
            case LocalDate date -> {
                block.writeByte(DATE);
                block.writeLong(date.toEpochDay());
            }
            case ZonedDateTime time -> {
                block.writeByte(TIME);
                block.writeUTF(time.toOffsetDateTime().toString());
            }
            case long[] numbers -> writeNumbers(numbers);
            case List<?> texts -> writeTexts(texts);
            default -> throw new IllegalArgumentException("no way to spill a " + value.getClass());
        }
    }

    private void writeText(String text) throws IOException {
        block.writeByte(TEXT);
        var encoded = text.getBytes(StandardCharsets.UTF_8);
        block.writeInt(encoded.length);
        block.write(encoded);
    }

    private void writeNumbers(long[] numbers) throws IOException {
        block.writeByte(NUMBERS);
        block.writeByte(numbers.length);
        for (long number : numbers) {
            block.writeLong(number);
        }
    }

    private void writeTexts(List<?> texts) throws IOException {
        block.writeByte(TEXTS);
        block.writeShort(texts.size());
        for (Object text : texts) {
            block.writeUTF(text.toString());
        }
    }

    /** Numbers for the few names of types and properties. */
    private static final class Words {

        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<String> words = new ArrayList<>();

        int number(String word) {
            return numbers.computeIfAbsent(word, absent -> {
                words.add(absent);
                return words.size() - 1;
            });
        }

        String word(int number) {
            return words.get(number);
        }
    }

    private final class Blocks implements InputIterator {

        private final DataInputStream in;

        Blocks(DataInputStream in) {
            this.in = in;
        }

        @Override
        public InputChunk newChunk() {
            return new Block();
        }

        @Override
        public synchronized boolean next(InputChunk chunk) throws IOException {
            var length = new byte[Integer.BYTES];
            if (in.readNBytes(length, 0, length.length) < length.length) {
                return false;
            }
            var content = in.readNBytes(ByteBuffer.wrap(length).getInt());
            ((Block) chunk).fill(content);
            return true;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    private final class Block implements InputChunk {

        private DataInputStream in = new DataInputStream(new ByteArrayInputStream(new byte[0]));

        void fill(byte[] content) {
            in = new DataInputStream(new ByteArrayInputStream(content));
        }

        @Override
        public boolean next(InputEntityVisitor visitor) throws IOException {
            if (in.available() == 0) {
                return false;
            }
            visitor.startId(in.readLong());
            visitor.endId(in.readLong());
            visitor.type(words.word(in.readUnsignedByte()));
            for (int left = in.readUnsignedByte(); left > 0; left--) {
                visitor.property(words.word(in.readUnsignedByte()), read(), false);
            }
            visitor.endOfEntity();
            return true;
        }

        private Object read() throws IOException {
            return switch (in.readByte()) {
                case TEXT -> new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
                case WHOLE -> in.readLong();
                case FRACTION -> in.readDouble();
                case TRUTH -> in.readBoolean();
                case DATE -> LocalDate.ofEpochDay(in.readLong());
                case TIME -> OffsetDateTime.parse(in.readUTF()).toZonedDateTime();
                case NUMBERS -> readNumbers();
                case TEXTS -> readTexts();
                default -> throw new IOException("the spill file is damaged");
            };
        }

        private long[] readNumbers() throws IOException {
            var numbers = new long[in.readByte()];
            for (int at = 0; at < numbers.length; at++) {
                numbers[at] = in.readLong();
            }
            return numbers;
        }

        private String[] readTexts() throws IOException {
            var texts = new String[in.readShort()];
            for (int at = 0; at < texts.length; at++) {
                texts[at] = in.readUTF();
            }
            return texts;
        }

        @Override
        public void close() {
            // nothing is held
        }
    }
}
