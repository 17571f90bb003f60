package io.lianhuan.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpValueTests {

    @ParameterizedTest
    @CsvSource({
        "10.1.2.3, PRIVATE_NETWORK",
        "172.16.0.9, PRIVATE_NETWORK",
        "172.31.255.254, PRIVATE_NETWORK",
        "192.168.1.1, PRIVATE_NETWORK",
        "192.168.1.1:8080, PRIVATE_NETWORK",
        "::ffff:192.168.1.1, PRIVATE_NETWORK",
        "169.254.1.1, PRIVATE_NETWORK",
        "198.18.0.5, PRIVATE_NETWORK",
        "198.19.255.5, PRIVATE_NETWORK",
        "127.0.0.1, NO_HOST",
        "::1, NO_HOST",
        "::, NO_HOST",
        "0.0.0.0, NO_HOST",
        "0.1.2.3, NO_HOST",
        "255.255.255.255, NO_HOST",
        "::ffff:255.255.255.255, NO_HOST",
        "240.0.0.1, NO_HOST",
        "224.0.0.1, NO_HOST",
        "239.255.255.250, NO_HOST",
        "ff02::1, NO_HOST",
        "100.64.0.1, CARRIER_NETWORK",
        "100.127.255.254, CARRIER_NETWORK",
        "fc00::1, PRIVATE_NETWORK",
        "fd12:3456::1, PRIVATE_NETWORK",
        "fe80::1, PRIVATE_NETWORK",
        "fe80::1%eth0, PRIVATE_NETWORK",
        "fe80::1%12, PRIVATE_NETWORK"
    })
    void anAddressOfManyComputersOrNoneTiesNobody(String text, String reason) {
        assertThat(IpValue.of(text).reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "２０３．０．１１３．７, 203.0.113.7",
        "198.51.100.7:5123, 198.51.100.7",
        "192.0.2.1, 192.0.2.1",
        "100.63.0.1, 100.63.0.1",
        "100.128.0.1, 100.128.0.1",
        "172.32.0.1, 172.32.0.1",
        "198.20.0.1, 198.20.0.1",
        "::ffff:203.0.113.7, 203.0.113.7",
        "::FFFF:CB00:7107, 203.0.113.7",
        "[::ffff:203.0.113.7]:443, 203.0.113.7",
        "2001:db8::7, 2001:db8:0:0:0:0:0:7",
        "2001:0DB8:0:0::0007, 2001:db8:0:0:0:0:0:7",
        "[2001:db8::7], 2001:db8:0:0:0:0:0:7",
        "[2001:db8::7]:5123, 2001:db8:0:0:0:0:0:7"
    })
    void aPublicAddressTies(String text, String value) {
        assertThat(IpValue.of(text)).isEqualTo(new IpValue(value, true, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "203.0.113",
                "256.0.0.1",
                "999.1.1.1",
                "010.0.0.1",
                "localhost",
                "example.com",
                "face:b00k",
                "1.2.3.4.5",
                "203.0.113.7/24",
                "203.0.113.7:",
                "203.0.113.7:123456",
                "1:2",
                "2001:db8::7::1",
                "3405803783"
            })
    void aNameOrHalfAnAddressIsRefusedAndNeverLookedUp(String text) {
        assertThatThrownBy(() -> IpValue.of(text)).isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "198.51.100.7;203.0.113.7",
                "198.51.100.7 203.0.113.7",
                "198.51.100.7:5123，203.0.113.7:80",
                "198.51.100.7、无、::ffff:198.51.100.7、203.0.113.7",
                "198.51.100.7 - 203.0.113.7"
            })
    void aCellMayHoldSeveral(String cell) {
        assertThat(IpValue.all(cell)).extracting(IpValue::value).containsExactly("198.51.100.7", "203.0.113.7");
    }
}
