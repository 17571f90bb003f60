package io.lianhuan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeyDictionaryTests {

    @Test
    void numbersFollowTheFirstAppearance() {
        KeyDictionary keys = new KeyDictionary();
        assertThat(keys.number("b")).isZero();
        assertThat(keys.number("a")).isEqualTo(1);
        assertThat(keys.number("b")).isZero();
        assertThat(keys.number("")).isEqualTo(2);
        assertThat(keys.size()).isEqualTo(3);
    }

    @Test
    void findGivesNoNumbersAway() {
        KeyDictionary keys = new KeyDictionary();
        keys.number("a");
        assertThat(keys.find("a")).isZero();
        assertThat(keys.find("b")).isEqualTo(-1);
        assertThat(keys.size()).isEqualTo(1);
    }

    @Test
    void aMillionTextsKeepTheirNumbersWhileItGrows() {
        KeyDictionary keys = new KeyDictionary(4);
        for (int i = 0; i < 1_000_000; i++) {
            assertThat(keys.number("A3309990000" + i) == i).isTrue();
        }
        for (int i = 0; i < 1_000_000; i += 997) {
            assertThat(keys.find("A3309990000" + i)).isEqualTo(i);
        }
    }

    @Test
    void textsThatDifferInLengthOrOneCharacterDiffer() {
        Map<String, Integer> expected = new HashMap<>();
        KeyDictionary keys = new KeyDictionary();
        for (int length = 0; length < 40; length++) {
            for (int at = 0; at < length; at++) {
                String text = "\0".repeat(at) + "x" + "\0".repeat(length - at - 1);
                expected.put(text, keys.number(text));
                expected.put("\0".repeat(length), keys.number("\0".repeat(length)));
            }
        }
        assertThat(keys.size()).isEqualTo(expected.size());
        expected.forEach((text, number) -> assertThat(keys.find(text)).isEqualTo(number));
    }

    @Test
    void aSliceIsTheTextItShows() {
        KeyDictionary keys = new KeyDictionary();
        int number = keys.number("舟山第1建设有限公司");
        char[] line = "L1,舟山第1建设有限公司,5".toCharArray();
        assertThat(keys.number(line, 3, 10)).isEqualTo(number);
    }
}
