package io.lianhuan.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y43",
                "91330900MAXTP94R00",
                "91330902MAX12TH30P",
                "91330903MAXBJ1XG45",
                "91330921MAX612DD2R",
                "91330922MAX272HD7J",
                " 91330902max12th30p ",
                "'91330902MAX12TH30P",
                "9133 0902 MAX1 2TH3 0P",
                "９１３３０９０２ＭＡＸ１２ＴＨ３０Ｐ"
            })
    void aCodeWithBothCheckCharactersRightIsRead(String code) {
        assertThat(CreditCode.of(code).value()).hasSize(18).isUpperCase();
    }

    @ParameterizedTest
    @CsvSource({
        "91350100M000100Y4Z, does not occur",
        "91350100M000100Y44, check character",
        "12345678-9, organisation code",
        "330900000012345, registration number",
        "9.13309E+17, spreadsheet",
        "913309021234567000, spreadsheet",
        "000000000000000000, spreadsheet",
        "91330902MAX12TH31P, check character",
        "9133090, characters"
    })
    void anyOtherTextIsRefusedWithItsReason(String code, String reason) {
        assertThatThrownBy(() -> CreditCode.of(code))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining(reason)
                .hasMessageNotContaining(code);
    }

    @Test
    void anyCodeWithOneCharacterChangedIsRefused() {
        var samples = new Samples(2);
        for (int i = 0; i < 50; i++) {
            var code = samples.creditCode();
            assertThat(CreditCode.of(code).value()).isEqualTo(code);
            everyChange(code)
                    .forEach(changed ->
                            assertThatThrownBy(() -> CreditCode.of(changed)).isInstanceOf(Unreadable.class));
        }
    }

    /** Zeros throughout have both check characters right. */
    @Test
    void aCodeWithoutRegistrarIsRefused() {
        assertThatThrownBy(() -> CreditCode.of("000000000000000000")).isInstanceOf(Unreadable.class);
    }

    private static Stream<String> everyChange(String code) {
        return IntStream.range(0, code.length())
                .boxed()
                .flatMap(at -> Samples.codeCharacters()
                        .chars()
                        .filter(c -> c != code.charAt(at))
                        .mapToObj(c -> code.substring(0, at) + (char) c + code.substring(at + 1)));
    }
}
