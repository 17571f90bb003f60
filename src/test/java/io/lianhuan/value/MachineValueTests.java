package io.lianhuan.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MachineValueTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"3c-52-82-aa-01-9f", "3C:52:82:AA:01:9F", "3C52.82AA.019F", "3C5282AA019F", "３Ｃ－５２－８２－ＡＡ－０１－９Ｆ"})
    void aNetworkCardHasOneForm(String text) {
        var card = MachineValue.of(MachineKind.MAC, text).orElseThrow();
        assertThat(card.value()).isEqualTo("3C-52-82-AA-01-9F");
        assertThat(card.admissible()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "FF-FF-FF-FF-FF-FF, EMPTY_ADDRESS",
        "01-00-5E-00-00-01, MULTICAST",
        "02-11-22-33-44-55, LOCALLY_ADMINISTERED",
        "00-50-56-12-34-56, VIRTUAL_MACHINE",
        "00-0C-29-12-34-56, VIRTUAL_MACHINE",
        "08-00-27-12-34-56, VIRTUAL_MACHINE",
        "00-15-5D-12-34-56, VIRTUAL_MACHINE",
        "52-54-00-12-34-56, VIRTUAL_MACHINE",
        "02-42-AC-11-00-02, VIRTUAL_MACHINE",
        "0A-00-27-00-00-05, VIRTUAL_MACHINE",
        "FA-16-3E-12-34-56, VIRTUAL_MACHINE",
        "00-53-45-00-00-00, VIRTUAL_ADAPTER",
        "00-FF-3C-52-82-AA, VIRTUAL_ADAPTER",
        "00-05-9A-3C-7A-00, VIRTUAL_ADAPTER",
        "02-00-4C-4F-4F-50, VIRTUAL_ADAPTER",
        "00-09-0F-FE-00-01, VIRTUAL_ADAPTER",
        "00-50-F2-00-00-01, VIRTUAL_ADAPTER",
        "50-50-54-50-30-30, VIRTUAL_ADAPTER",
        "20-41-53-59-4E-FF, VIRTUAL_ADAPTER",
        "00-00-00-00-00-E0, VIRTUAL_ADAPTER",
        "00-00-00-00-00-00-00-E0, VIRTUAL_ADAPTER",
        "88-88-88-88-88-88, ONE_CHARACTER",
        "11-11-11-11-11-11, ONE_CHARACTER",
        "00-11-22-33-44-55, FACTORY_DEFAULT",
        "AA-BB-CC-DD-EE-FF, FACTORY_DEFAULT"
    })
    void aCardThatManySharesByNatureTiesNobody(String text, String reason) {
        var card = MachineValue.of(MachineKind.MAC, text).orElseThrow();
        assertThat(card.admissible()).isFalse();
        assertThat(card.reason()).isEqualTo(reason);
        assertThat(Inadmissible.describe(reason)).isNotEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00-00-00-00-00-00", "-", "无", "null", "暂无", "/"})
    void aPlaceholderIsNoValue(String text) {
        assertThat(MachineValue.of(MachineKind.MAC, text)).isEmpty();
    }

    @Test
    void aMalformedCardIsRefused() {
        assertThatThrownBy(() -> MachineValue.of(MachineKind.MAC, "3C-52-82-AA-01"))
                .isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00-09-0F-12-34-56",
                "00-50-57-12-34-56",
                "00-00-0C-12-34-56",
                "3C-52-82-00-00-00",
                "F4-4D-30-FF-FF-FF"
            })
    void aCardOfAMakerBesideThoseTies(String text) {
        assertThat(MachineValue.of(MachineKind.MAC, text).orElseThrow().admissible())
                .isTrue();
    }

    @Test
    void aProcessorNamesAModel() {
        assertThat(MachineValue.of(MachineKind.CPU, "BFEBFBFF000906EA")
                        .orElseThrow()
                        .reason())
                .isEqualTo(Inadmissible.MODEL_NOT_MACHINE);
    }

    @ParameterizedTest
    @CsvSource({
        "DISK, To be filled by O.E.M., FACTORY_DEFAULT",
        "BOARD, Default string, FACTORY_DEFAULT",
        "DISK, 0000_0000_0000_0000, ONE_CHARACTER",
        "MEMORY, 11111111, ONE_CHARACTER",
        "DONGLE, 试用版, TRIAL_OR_SHARED",
        "DONGLE, NET-SERVER-3, TRIAL_OR_SHARED",
        "DONGLE, 0, ONE_CHARACTER"
    })
    void aMakersDefaultTiesNobody(MachineKind kind, String text, String reason) {
        assertThat(MachineValue.of(kind, text).orElseThrow().reason()).isEqualTo(reason);
    }

    @Test
    void aWordInsideASerialNumberIsNoWord() {
        assertThat(MachineValue.of(MachineKind.DONGLE, "A1NET77").orElseThrow().admissible())
                .isTrue();
    }

    @Test
    void anOrdinaryDongleTies() {
        assertThat(MachineValue.of(MachineKind.DONGLE, "a1b2-c3d4").orElseThrow())
                .isEqualTo(new MachineValue(MachineKind.DONGLE, "A1B2-C3D4", true, null));
    }

    @Test
    void personalNumbersShowThemselvesMasked() {
        assertThat(PhoneNumber.of("13800001234")).hasToString("138******34");
        assertThat(AccountNumber.of("6222 0000 1111 0017")).hasToString("************0017");
        assertThat(EmailAddress.of("Bid@Example.com")).hasToString("b***@example.com");
    }

    @Test
    void anAccountDamagedByASpreadsheetIsRefused() {
        assertThatThrownBy(() -> AccountNumber.of("6.22202E+18")).hasMessageContaining("spreadsheet");
        assertThatThrownBy(() -> AccountNumber.of("6.222020000111E18")).hasMessageContaining("spreadsheet");
        assertThatThrownBy(() -> AccountNumber.of("6222000011110010000")).hasMessageContaining("spreadsheet");
        assertThat(AccountNumber.of("120800001111000").value()).hasSize(15);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000000000", "6222****0017", "12345", "张三"})
    void whatIsNoAccountIsRefused(String text) {
        assertThatThrownBy(() -> AccountNumber.of(text)).isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @CsvSource({"noreply@example.com, SERVICE_MAILBOX", "z***@example.com, MASKED"})
    void aMailboxOfManyTiesNobody(String text, String reason) {
        assertThat(EmailAddress.of(text).reason()).isEqualTo(reason);
    }
}
