package io.lianhuan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8Tests {

    @Test
    void itAgreesWithTheDecoderOnEveryLeadAndEveryBorder() {
        int[] borders = {0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xFF};
        for (int lead = 0; lead < 256; lead++) {
            for (int second : borders) {
                for (int third : borders) {
                    agree((byte) lead);
                    agree((byte) lead, (byte) second);
                    agree((byte) lead, (byte) second, (byte) third);
                    agree((byte) lead, (byte) second, (byte) third, (byte) 0x80);
                }
            }
        }
    }

    @Test
    void itAgreesWithTheDecoderOnDamagedText() {
        Random random = new Random(5);
        for (int i = 0; i < 10_000; i++) {
            byte[] bytes = "ascii and 䶮𠮷é, ascii again".repeat(2).getBytes(StandardCharsets.UTF_8);
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            agree(bytes);
        }
    }

    private static void agree(byte... bytes) {
        assertThat(isUtf8(bytes)).isEqualTo(isDecoded(bytes));
    }

    private static boolean isUtf8(byte[] bytes) {
        Utf8 utf8 = new Utf8();
        return utf8.check(bytes, 0, bytes.length) == bytes.length && !utf8.isBad();
    }

    private static boolean isDecoded(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
