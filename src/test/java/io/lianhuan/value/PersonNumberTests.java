package io.lianhuan.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNumberTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002X",
                "11010519491231002x",
                "11010519491231002ｘ",
                "１１０１０５１９４９１２３１００２Ｘ",
                "'330999198503120172",
                "330999 19850312 0172",
                "330999198503120172",
                "330999850312017"
            })
    void aWholeNumberIsRead(String number) {
        assertThat(PersonNumber.of(number)).isInstanceOf(IdentityNumber.class);
    }

    @Test
    void aNumberMayEndInZerosIfTheCheckCharacterIsRight() {
        assertThat(PersonNumber.of("330999197609027000")).isInstanceOf(IdentityNumber.class);
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
        "3.30999198503E17, spreadsheet",
        "110105194912310000, spreadsheet",
        "330999198503120172.0, form",
        "111111111111111, repeated",
        "000000000000000, repeated",
        "003099850312017, region",
        "13800001234, mobile",
        "000000, document",
        "91330902MAX12TH30P, document",
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
    @ValueSource(
            strings = {
                "3309************72",
                "330999********0172",
                "3****************2",
                "3309**********0172",
                "330***********0172",
                "330999********017x",
                "330999XXXXXXXX0172",
                "330999******017"
            })
    void aMaskedNumberIsAPresumption(String number) {
        assertThat(PersonNumber.of(number)).isInstanceOf(MaskedIdentityNumber.class);
    }

    @Test
    void oneMaskIsTheSameInEverySign() {
        assertThat(PersonNumber.of("330999XXXXXXXX017X").value()).isEqualTo("330999********017X");
        assertThat(PersonNumber.of("330999××××××××0172")).isEqualTo(PersonNumber.of("330999＊＊＊＊＊＊＊＊0172"));
    }

    @Test
    void bothFormsOfANumberHaveOneHash() {
        var key = new PersonalKey(new byte[32]);
        assertThat(IdentityNumber.of("330999850312017").value()).isEqualTo("330999198503120172");
        var samples = new Samples(3);
        for (int i = 0; i < 300; i++) {
            var number = samples.identityNumber();
            var old = PersonNumber.of(Samples.oldForm(number));
            assertThat(key.hash("person", old.value()))
                    .isEqualTo(key.hash(
                            "person",
                            PersonNumber.of(number.toLowerCase(Locale.ROOT)).value()));
            assertThat(old).isEqualTo(PersonNumber.of(number));
        }
    }

    @Test
    void anyNumberWithOneCharacterChangedIsRefused() {
        var samples = new Samples(4);
        for (int i = 0; i < 50; i++) {
            var number = samples.identityNumber();
            assertThat(IdentityNumber.of(number).value()).isEqualTo(number);
            everyChange(number)
                    .forEach(changed ->
                            assertThatThrownBy(() -> PersonNumber.of(changed)).isInstanceOf(Unreadable.class));
        }
    }

    private static Stream<String> everyChange(String number) {
        return IntStream.range(0, number.length())
                .boxed()
                .flatMap(at -> "0123456789X"
                        .chars()
                        .filter(c -> c != number.charAt(at) && (c != 'X' || at == number.length() - 1))
                        .mapToObj(c -> number.substring(0, at) + (char) c + number.substring(at + 1)));
    }

    @Test
    void aDocumentOfHongKongHasOneForm() {
        assertThat(PersonNumber.of("A123456(7)")).isEqualTo(PersonNumber.of("A1234567"));
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
    void anyRegistrationNumberIsRead() {
        var samples = new Samples(7);
        for (int i = 0; i < 100; i++) {
            var number = samples.registrationNumber();
            assertThat(RegistrationNumber.of(number)).hasToString(number);
            assertThat(CertificateNumber.of(number).admissible()).isTrue();
        }
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
