package io.lianhuan.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTests {

    @Test
    void bracketsOfAnotherWidthAreTheSameName() {
        assertThat(OrganisationName.of("中誉（浙江）建设 有限公司")).isEqualTo(OrganisationName.of("中誉(浙江)建设有限公司"));
    }

    @Test
    void aCellOfSeveralValuesIsPartedAndPlaceholdersAreDropped() {
        assertThat(Text.split("A;B，无、C|A\n-")).containsExactly("A", "B", "C");
    }

    @Test
    void foldingTwiceIsFoldingOnce() {
        var samples = new Samples(5);
        for (int i = 0; i < 5_000; i++) {
            var text = samples.text();
            assertThat(Text.fold(Text.fold(text))).isEqualTo(Text.fold(text));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u3000\u00A0\t",
                "\u200B",
                "------------------------------",
                "                              ",
                "——————————————————————————————",
                "－－－",
                "////////////////////////////////////////",
                "******",
                "########",
                "……",
                "无",
                "（无）",
                "无。",
                "'无",
                "NULL",
                "(null)",
                "<NULL>",
                "#N/A",
                "#REF!",
                "#VALUE!",
                "N/A",
                "Not Applicable"
            })
    void aCellWithoutAValueIsAPlaceholder(String text) {
        assertThat(Text.isPlaceholder(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "A", "-1", "无锡市", "空调", "#1", "1/2", "???", "------------------------------甲"})
    void aCellWithAValueIsNone(String text) {
        assertThat(Text.isPlaceholder(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "'0123, 0123",
                "‘0123, 0123",
                "＇0123, 0123",
                "=\"0123\", 0123",
                "`0123, 0123",
                "0'123, 0'123",
                "=0123, =0123"
            })
    void whatMarksATextInASpreadsheetIsDropped(String text, String code) {
        assertThat(Text.code(text)).isEqualTo(code);
    }

    @Test
    void everyCodeIsReadWithAnApostropheBeforeIt() {
        var samples = new Samples(8);
        var code = samples.creditCode();
        var registration = samples.registrationNumber();
        assertThat(CreditCode.of('\'' + code)).isEqualTo(CreditCode.of(code));
        assertThat(CreditCode.of("=\"" + code + '"')).isEqualTo(CreditCode.of(code));
        assertThat(RegistrationNumber.of('\'' + registration)).isEqualTo(RegistrationNumber.of(registration));
        assertThat(CertificateNumber.of('\'' + registration)).isEqualTo(CertificateNumber.of(registration));
        assertThat(LotCode.of("'E3309020602100001001001")).isEqualTo(LotCode.of("E3309020602100001001001"));
        assertThat(AccountNumber.of("'6222000011110017")).isEqualTo(AccountNumber.of("6222000011110017"));
        assertThat(IpValue.of("'203.0.113.7")).isEqualTo(IpValue.of("203.0.113.7"));
        assertThat(Times.date("'2026-03-05")).isEqualTo(Times.date("20260305"));
        assertThat(MachineValue.of(MachineKind.DISK, "'WD-1234"))
                .isEqualTo(MachineValue.of(MachineKind.DISK, "WD-1234"));
    }

    @Test
    void aLotCodeThatLostItsDigitsIsRefused() {
        assertThatThrownBy(() -> LotCode.of("3.30902E+22")).hasMessageContaining("spreadsheet");
        assertThatThrownBy(() -> MachineValue.of(MachineKind.DISK, "2.0211E+15"))
                .hasMessageContaining("spreadsheet");
        assertThat(LotCode.of("1E5").value()).isEqualTo("1E5");
    }
}
