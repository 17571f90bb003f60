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
        "00-53-45-00-00-00, VIRTUAL_ADAPTER"
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

    @ParameterizedTest
    @CsvSource({
        "10.1.2.3, PRIVATE_NETWORK",
        "172.16.0.9, PRIVATE_NETWORK",
        "192.168.1.1, PRIVATE_NETWORK",
        "169.254.1.1, PRIVATE_NETWORK",
        "127.0.0.1, NO_HOST",
        "100.64.0.1, CARRIER_NETWORK",
        "100.127.255.254, CARRIER_NETWORK",
        "fc00::1, PRIVATE_NETWORK",
        "fe80::1, PRIVATE_NETWORK"
    })
    void anAddressOfManyComputersTiesNobody(String text, String reason) {
        assertThat(IpValue.of(text).reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({"203.0.113.7, 203.0.113.7", "100.63.0.1, 100.63.0.1", "::ffff:203.0.113.7, 203.0.113.7"})
    void aPublicAddressTies(String text, String value) {
        assertThat(IpValue.of(text)).isEqualTo(new IpValue(value, true, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113", "256.0.0.1", "010.0.0.1", "localhost", "example.com", "1.2.3.4.5"})
    void aNameOrHalfAnAddressIsRefusedAndNeverLookedUp(String text) {
        assertThatThrownBy(() -> IpValue.of(text)).isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @CsvSource({"400-800-1234, false", "95588, false", "+86 138 0000 1234, true", "0580-2620000, true"})
    void aServiceNumberTiesNobody(String text, boolean admissible) {
        assertThat(PhoneNumber.of(text).admissible()).isEqualTo(admissible);
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
    }
}
