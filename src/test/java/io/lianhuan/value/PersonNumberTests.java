package io.lianhuan.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNumberTests {

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "11010519491231002x", "330999198503120172", "330999850312017"})
    void aWholeNumberIsRead(String number) {
        assertThat(PersonNumber.of(number)).isInstanceOf(IdentityNumber.class);
    }

    @Test
    void aNumberTellsTheDayOfBirthAndShowsItselfMasked() {
        var number = IdentityNumber.of("330999198503120172");
        assertThat(number.birthDate()).isEqualTo(LocalDate.of(1985, 3, 12));
        assertThat(number).hasToString("330999********0172");
    }

    @ParameterizedTest
    @CsvSource({
        "3.30999E+17, spreadsheet",
        "330999198503120000, spreadsheet",
        "330999198503120173, check character",
        "330999198513120172, check character",
        "33099919850312017, form"
    })
    void aDamagedNumberIsRefused(String number, String reason) {
        assertThatThrownBy(() -> PersonNumber.of(number))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3309************72", "330999********0172", "3****************2"})
    void aMaskedNumberIsAPresumption(String number) {
        assertThat(PersonNumber.of(number)).isInstanceOf(MaskedIdentityNumber.class);
    }

    @Test
    void aPassportIsAnotherDocument() {
        assertThat(PersonNumber.of("E12345678"))
                .isInstanceOf(OtherDocument.class)
                .hasToString("E*******8");
    }

    @ParameterizedTest
    @CsvSource({
        "京111050700001, 111050700001",
        "浙2332010202313475, 2332010202313475",
        "浙 1332010202313475, 1332010202313475"
    })
    void aConstructorIsKnownByTheDigits(String number, String key) {
        assertThat(RegistrationNumber.of(number).stableKey()).isEqualTo(key);
    }

    @Test
    void theProvinceCharacterDoesNotChangeTheKey() {
        assertThat(RegistrationNumber.of("浙2332010202313475").stableKey())
                .isEqualTo(RegistrationNumber.of("沪2332010202313475").stableKey());
    }

    @ParameterizedTest
    @CsvSource({
        "浙2332010202313475, true",
        "浙建安B(2023)3108888, true",
        "无证, false",
        "建筑20140001, false",
        "330999********0172, false"
    })
    void onlyKnownCertificatesTellPeopleApart(String number, boolean admissible) {
        assertThat(CertificateNumber.of(number).admissible()).isEqualTo(admissible);
    }

    @Test
    void anIdentityNumberInPlaceOfACertificateIsMasked() {
        assertThat(CertificateNumber.of("330999198503120172").value()).isEqualTo("330999********0172");
    }

    @Test
    void aKeyHashesWithoutTellingTheNumber() {
        var key = new PersonalKey(new byte[32]);
        assertThat(key.hash("person", "330999198503120172"))
                .hasSize(32)
                .isEqualTo(key.hash("person", "330999198503120172"))
                .isNotEqualTo(key.hash("account", "330999198503120172"))
                .doesNotContain("330999");
        assertThat(key).hasToString("PersonalKey");
    }

    @Test
    void aShortKeyIsRefused() {
        assertThatThrownBy(() -> new PersonalKey(new byte[31])).hasMessageContaining("at least 32");
    }
}
