package io.lianhuan.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CellDecoderTests {

    @Test
    void aTextIsParsedOnce() {
        CellDecoder<Integer> numbers = new CellDecoder<>();
        for (int i = 0; i < 1_000; i++) {
            assertThat(numbers.decode(row("17"), 0, Integer::valueOf)).isEqualTo(17);
        }
        assertThat(numbers.parsed()).isEqualTo(1);
    }

    @Test
    void aFailureIsTheSameEveryTime() {
        CellDecoder<Integer> numbers = new CellDecoder<>();
        Throwable first = catchThrowable(() -> numbers.decode(row("x"), 0, Integer::valueOf));
        Throwable second = catchThrowable(() -> numbers.decode(row("x"), 0, Integer::valueOf));
        assertThat(first).isInstanceOf(NumberFormatException.class).isSameAs(second);
        assertThat(numbers.parsed()).isEqualTo(1);
    }

    @Test
    void aSmallMemoryForgetsButNeverMixesUp() {
        CellDecoder<Integer> numbers = new CellDecoder<>(8);
        Random random = new Random(3);
        for (int i = 0; i < 10_000; i++) {
            int number = random.nextInt(200);
            assertThat(numbers.decode(row(String.valueOf(number)), 0, Integer::valueOf))
                    .isEqualTo(number);
        }
        assertThat(numbers.parsed()).isGreaterThan(200);
    }

    @Test
    void twoTextsThatShareAPlaceAreBothRemembered() {
        CellDecoder<Integer> numbers = new CellDecoder<>(2);
        for (int i = 0; i < 100; i++) {
            assertThat(numbers.decode(row(String.valueOf(i % 2)), 0, Integer::valueOf))
                    .isEqualTo(i % 2);
        }
        assertThat(numbers.parsed()).isEqualTo(2);
    }

    private static Row row(String text) {
        Row row = new Row(1);
        row.characters = ("before" + text + "after").toCharArray();
        row.offsets[0] = 6;
        row.lengths[0] = text.length();
        row.size = 1;
        return row;
    }
}
