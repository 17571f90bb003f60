package io.lianhuan.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234.56 | YUAN | 123456",
                "1,234.56 | YUAN | 123456",
                "1,234,567 | YUAN | 123456700",
                "1 234 567.00 | YUAN | 123456700",
                "１２３４．５６ | YUAN | 123456",
                "１，２３４，５６７．００ | YUAN | 123456700",
                "¥1234.5元 | YUAN | 123450",
                "￥ 1,234.50 | YUAN | 123450",
                "人民币 1234.5 元整 | YUAN | 123450",
                "RMB1234.5 | YUAN | 123450",
                "12.3456 | TEN_THOUSAND_YUAN | 12345600",
                "12.3456万元 | YUAN | 12345600",
                "12.3456 万 | HUNDRED_MILLION_YUAN | 12345600",
                "1,234.5万元 | YUAN | 1234500000",
                "1234元 | TEN_THOUSAND_YUAN | 123400",
                "1.2亿 | YUAN | 12000000000",
                "1.2 亿元 | YUAN | 12000000000",
                "0 | YUAN | 0",
                "0.00000049 | TEN_THOUSAND_YUAN | 0"
            })
    void anAmountIsReadInItsUnit(String text, MoneyUnit unit, long fen) {
        assertThat(Money.of(text, unit).fen()).isEqualTo(fen);
    }

    @Test
    void aTextThatASpreadsheetKeptIsAnAmount() {
        assertThat(Money.of("'1234.56", MoneyUnit.YUAN).fen()).isEqualTo(123_456);
        assertThat(Money.of("=\"1234.56\"", MoneyUnit.YUAN).fen()).isEqualTo(123_456);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "下浮率20.50%",
                "-5",
                "1.2E+5",
                "12,34",
                "12 34",
                "1234 567",
                "1,234 567",
                "1 234,567",
                "1.234,56",
                "1,,234",
                "1,2345",
                "1.2.3",
                "12亿万",
                "1亿2000万元",
                "5百万元",
                "100美元",
                "12万美元",
                "USD 100",
                "(1,234.00)",
                "100-200",
                "约100万元",
                "壹佰万元整",
                "元",
                "万",
                "99999999999999999999",
                "abc",
                "按收费标准的50%计取"
            })
    void whatIsNoAmountIsNeverGuessed(String text) {
        assertThatThrownBy(() -> Money.of(text, MoneyUnit.YUAN)).isInstanceOf(Unreadable.class);
    }

    @Test
    void anAmountIsTheSameHoweverItsThousandsAreParted() {
        var random = new Random(6);
        for (int i = 0; i < 500; i++) {
            var fen = random.nextLong(1, 1_000_000_000_000L);
            var plain = BigDecimal.valueOf(fen, 2);
            var commas = String.format(Locale.ROOT, "%,.2f", plain);
            assertThat(Money.of(plain.toPlainString(), MoneyUnit.YUAN).fen()).isEqualTo(fen);
            assertThat(Money.of(commas, MoneyUnit.YUAN).fen()).isEqualTo(fen);
            assertThat(Money.of(commas.replace(',', '\u00A0'), MoneyUnit.YUAN).fen())
                    .isEqualTo(fen);
            assertThat(Money.of(commas.replace(',', '，') + " 元", MoneyUnit.TEN_THOUSAND_YUAN)
                            .fen())
                    .isEqualTo(fen);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"12,34", "1 2", "1E999999999", "0x10", "1_000", "NaN", "1.", ".5", "٣"})
    void whatIsNoNumberIsNeverGuessed(String text) {
        assertThatThrownBy(() -> Numeral.of(text)).isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @CsvSource({
        "8.5, BELOW_CEILING, false, 0.085",
        "8.5%, BELOW_CEILING, false, 0.085",
        "８．５％, BELOW_CEILING, true, 0.085",
        "0.085, BELOW_CEILING, false, 0.085",
        "0, BELOW_CEILING, true, 0",
        "0.5%, BELOW_CEILING, true, 0.005",
        "1, BELOW_CEILING, true, 0.01",
        "91.5, SHARE_OF_CEILING, false, 0.085",
        "0.915, SHARE_OF_CEILING, false, 0.085",
        "100, SHARE_OF_CEILING, true, 0",
        "费率91.5%, BELOW_CEILING, true, 0.085",
        "下浮8.5%, SHARE_OF_CEILING, true, 0.085",
        "下浮率：65%, BELOW_CEILING, true, 0.65"
    })
    void aRateIsReadAsItsCellOrItsHeaderSays(String text, DiscountForm form, boolean percent, BigDecimal fraction) {
        assertThat(Discount.of(text, form, percent).fraction()).isEqualByComparingTo(fraction);
    }

    @ParameterizedTest
    @CsvSource({
        "91.5, BELOW_CEILING, false, half",
        "91.5, BELOW_CEILING, true, half",
        "91.5%, BELOW_CEILING, true, half",
        "0.915, BELOW_CEILING, false, half",
        "100, BELOW_CEILING, true, half",
        "8.5, SHARE_OF_CEILING, false, half",
        "1.5%, SHARE_OF_CEILING, true, half",
        "0.085, BELOW_CEILING, true, fraction",
        "0.915, SHARE_OF_CEILING, true, fraction",
        "1, BELOW_CEILING, false, one per cent",
        "120, BELOW_CEILING, true, whole",
        "-5, BELOW_CEILING, false, no rate",
        "5‰, BELOW_CEILING, false, no rate",
        "面议, BELOW_CEILING, false, no rate",
        "8.5-10, BELOW_CEILING, false, no rate"
    })
    void aDoubtfulRateIsRefused(String text, DiscountForm form, boolean percent, String reason) {
        assertThatThrownBy(() -> Discount.of(text, form, percent))
                .isInstanceOfSatisfying(
                        Unreadable.class, problem -> assertThat(problem.cure()).isNotBlank())
                .hasMessageContaining(reason);
    }
}
