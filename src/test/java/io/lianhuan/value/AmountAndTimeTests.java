package io.lianhuan.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountAndTimeTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234.56 | YUAN | 123456",
                "1,234.56 | YUAN | 123456",
                "１２３４．５６ | YUAN | 123456",
                "¥1234.5元 | YUAN | 123450",
                "12.3456 | TEN_THOUSAND_YUAN | 12345600",
                "12.3456万元 | YUAN | 12345600",
                "1.2亿 | YUAN | 12000000000",
                "0.00000049 | TEN_THOUSAND_YUAN | 0"
            })
    void anAmountIsReadInItsUnit(String text, MoneyUnit unit, long fen) {
        assertThat(Money.of(text, unit).fen()).isEqualTo(fen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"下浮率20.50%", "-5", "1.2E+5", "12,34", "abc", "按收费标准的50%计取"})
    void whatIsNoAmountIsNeverGuessed(String text) {
        assertThatThrownBy(() -> Money.of(text, MoneyUnit.YUAN)).isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @CsvSource({
        "8.5, BELOW_CEILING, false, 0.085",
        "8.5%, BELOW_CEILING, false, 0.085",
        "0.085, BELOW_CEILING, false, 0.085",
        "91.5, SHARE_OF_CEILING, false, 0.085",
        "0.5, BELOW_CEILING, true, 0.005"
    })
    void aRateIsReadAsItsHeaderSays(String text, DiscountForm form, boolean percent, BigDecimal fraction) {
        assertThat(Discount.of(text, form, percent).fraction()).isEqualByComparingTo(fraction);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "1", "120", "面议"})
    void aRateThatMayMeanAnythingIsRefused(String text) {
        assertThatThrownBy(() -> Discount.of(text, DiscountForm.BELOW_CEILING, false))
                .isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @CsvSource({
        "20250908161045, 2025-09-08T16:10:45+08:00",
        "20250908, 2025-09-08T00:00+08:00",
        "2022/6/28 9:30:10, 2022-06-28T09:30:10+08:00",
        "2025-09-08 16:10:45, 2025-09-08T16:10:45+08:00",
        "2025年9月8日, 2025-09-08T00:00+08:00",
        "2025年06月13日 18时00分, 2025-06-13T18:00+08:00",
        "45908, 2025-09-08T00:00+08:00",
        "45908.5, 2025-09-08T12:00+08:00",
        "1262880000000, 2010-01-08T00:00+08:00",
        "2025-09-08T08:10:45Z, 2025-09-08T16:10:45+08:00"
    })
    void aTimeIsReadInEveryForm(String text, String time) {
        assertThat(Times.dateTime(text)).hasToString(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-02-30", "20251301", "2025-09-08 25:00:00", "1900-01-01", "yesterday", "2025年9月"})
    void aTimeThatDoesNotExistIsRefused(String text) {
        assertThatThrownBy(() -> Times.dateTime(text)).isInstanceOf(Unreadable.class);
    }

    @Test
    void aPeriodHasTwoEnds() {
        var range = TimeRange.of("2025年06月13日 18时00分至2025年06月16日 18时00分");
        assertThat(range.from()).hasToString("2025-06-13T18:00+08:00");
        assertThat(range.until()).hasToString("2025-06-16T18:00+08:00");
    }

    @Test
    void bracketsOfAnotherWidthAreTheSameName() {
        assertThat(OrganisationName.of("中誉（浙江）建设 有限公司")).isEqualTo(OrganisationName.of("中誉(浙江)建设有限公司"));
    }

    @Test
    void aCellOfSeveralValuesIsPartedAndPlaceholdersAreDropped() {
        assertThat(Text.split("A;B，无、C|A\n-")).containsExactly("A", "B", "C");
    }

    @Property
    void foldingTwiceIsFoldingOnce(@ForAll String text) {
        assertThat(Text.fold(Text.fold(text))).isEqualTo(Text.fold(text));
    }
}
