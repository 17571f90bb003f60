package io.lianhuan.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "05802026688",
                "0580-2026688",
                "(0580)2026688",
                "（0580）2026688",
                "0580 2026688",
                "0580—2026688",
                "0580-202-6688",
                "+86-580-2026688",
                "+86 (0)580 2026688",
                "+8605802026688",
                "0086-580-2026688",
                "86-0580-2026688",
                "５８０－２０２６６８８",
                "5802026688",
                "'05802026688",
                "5802026688.0",
                "电话：0580-2026688",
                "Tel: 0580-2026688",
                "０５８０－２０２６６８８"
            })
    void aFixedNumberHasOneForm(String text) {
        assertThat(PhoneNumber.of(text)).isEqualTo(new PhoneNumber("05802026688", true, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0580-2026688-8012",
                "0580-2026688转8012",
                "(0580)2026688 转 8012",
                "0580-2026688（转8012）",
                "05802026688 ext.8012",
                "0580-2026688 EXT 8012",
                "0580-2026688x8012",
                "0580-2026688#8012",
                "0580-2026688 分机：8012",
                "0580-2026688 - 8012",
                "+86-580-2026688-8012"
            })
    void anExtensionHasOneForm(String text) {
        assertThat(PhoneNumber.of(text).value()).isEqualTo("05802026688-8012");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13800001234",
                "138 0000 1234",
                "138-0000-1234",
                "138.0000.1234",
                "+8613800001234",
                "+86 138 0000 1234",
                "0086 13800001234",
                "8613800001234",
                "(+86)13800001234",
                "013800001234",
                "13800001234.0",
                "手机号码:13800001234",
                "１３８００００１２３４"
            })
    void aMobileNumberHasOneForm(String text) {
        assertThat(PhoneNumber.of(text)).isEqualTo(new PhoneNumber("13800001234", true, null));
    }

    @Test
    void anyNumberHasOneForm() {
        var samples = new Samples(1);
        for (int i = 0; i < 300; i++) {
            var mobile = samples.mobile();
            assertThat(PhoneNumber.of("+86 " + mobile.substring(0, 3) + '-' + mobile.substring(3)))
                    .isEqualTo(PhoneNumber.of(mobile));
            var local = samples.local();
            assertThat(PhoneNumber.of("（0580）" + local)).isEqualTo(PhoneNumber.of("0086-580-" + local));
            assertThat(PhoneNumber.of(local).value()).isEqualTo(local);
        }
    }

    @Test
    void anAreaIsNeverGuessed() {
        assertThat(PhoneNumber.of("2026688").value()).isEqualTo("2026688");
        assertThat(PhoneNumber.of("2026688")).isNotEqualTo(PhoneNumber.of("0580-2026688"));
        assertThat(PhoneNumber.of("0571-2026688")).isNotEqualTo(PhoneNumber.of("0580-2026688"));
    }

    /** As made-up files have them, so that they belong to nobody. */
    @Test
    void aNumberOfNoExchangeIsRead() {
        assertThat(PhoneNumber.of("12012345678").admissible()).isTrue();
        assertThat(PhoneNumber.of("0580-0123456").value()).isEqualTo("05800123456");
    }

    @Test
    void anAreaOfThreeDigitsHasNumbersOfEight() {
        assertThat(PhoneNumber.of("+86 21 6200 0000").value()).isEqualTo("02162000000");
        assertThat(PhoneNumber.of("010-62000000").value()).isEqualTo("01062000000");
        assertThat(PhoneNumber.of("+86 755 8200 0000").value()).isEqualTo("075582000000");
    }

    @ParameterizedTest
    @CsvSource({
        "400-800-1234, SERVICE_NUMBER",
        "4008001234转5, SERVICE_NUMBER",
        "800-820-1234, SERVICE_NUMBER",
        "+86 400 800 1234, SERVICE_NUMBER",
        "95588, SERVICE_NUMBER",
        "95105105, SERVICE_NUMBER",
        "110, SERVICE_NUMBER",
        "12345, SERVICE_NUMBER",
        "0580-12345, SERVICE_NUMBER",
        "0571-96345, SERVICE_NUMBER",
        "10086, SERVICE_NUMBER",
        "13800138000, SERVICE_NUMBER",
        "11111111111, ONE_CHARACTER",
        "00000000, ONE_CHARACTER",
        "138****1234, MASKED"
    })
    void aNumberOfManyTiesNobody(String text, String reason) {
        var phone = PhoneNumber.of(text);
        assertThat(phone.admissible()).isFalse();
        assertThat(phone.reason()).isEqualTo(reason);
    }

    @Test
    void aForeignNumberKeepsItsCountry() {
        assertThat(PhoneNumber.of("+852 2345 6789").value()).isEqualTo("+85223456789");
        assertThat(PhoneNumber.of("00852-2345-6789").value()).isEqualTo("+85223456789");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.38E+10",
                "1.38000012E10",
                "1380000123",
                "138000012345",
                "058020266",
                "05802026688123",
                "张三",
                "13800001234张三",
                "330999198503120172",
                "12",
                "+",
                "转8012"
            })
    void whatIsNoNumberIsRefused(String text) {
        assertThatThrownBy(() -> PhoneNumber.of(text))
                .isInstanceOf(Unreadable.class)
                .hasMessageNotContaining(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13800001234;0580-2026688",
                "13800001234/0580-2026688",
                "13800001234 0580-2026688",
                "13800001234或05802026688",
                "138-0000-1234、（0580）2026688，13800001234"
            })
    void aCellMayHoldSeveral(String cell) {
        assertThat(PhoneNumber.all(cell))
                .extracting(PhoneNumber::value)
                .isEqualTo(List.of("13800001234", "05802026688"));
    }
}
