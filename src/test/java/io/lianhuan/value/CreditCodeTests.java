package io.lianhuan.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTests {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

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
        "9.13309E+17, characters",
        "9133090, characters"
    })
    void anyOtherTextIsRefusedWithItsReason(String code, String reason) {
        assertThatThrownBy(() -> CreditCode.of(code))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining(reason)
                .hasMessageNotContaining(code);
    }

    @Property
    void changingOneCharacterIsNoticed(
            @ForAll @IntRange(min = 0, max = 17) int at, @ForAll @IntRange(min = 0, max = 30) int by) {
        var code = "91330902MAX12TH30P";
        var changed = new StringBuilder(code);
        changed.setCharAt(at, ALPHABET.charAt(by));
        if (!changed.toString().equals(code)) {
            assertThatThrownBy(() -> CreditCode.of(changed.toString())).isInstanceOf(Unreadable.class);
        }
    }
}
