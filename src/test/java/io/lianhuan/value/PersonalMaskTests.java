package io.lianhuan.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonalMaskTests {

    @ParameterizedTest
    @CsvSource({
        "NAME, 张三, 张*",
        "NAME, 欧阳明日, 欧***",
        "NAME, Jane Doe, J***",
        "NAME, 330199********0011, 330*************11",
        "NUMBER, 浙1332099912345, 浙13*********45",
        "NUMBER, 1234567, *******",
        "PHONE, 13800001111, 138******11",
        "ACCOUNT, 6222000011112222, ************2222",
        "ACCOUNT, 12345678, ********",
        "ADDRESS, 浙江省杭州市西湖区文三路1号, 浙江省杭州市西湖区***",
        "ADDRESS, 文三路1号, ***",
        "TEXT, a@b.example, ***"
    })
    void whatStays(PersonalKind kind, String value, String masked) {
        assertThat(PersonalMask.mask(value, kind)).isEqualTo(masked);
    }

    @Test
    void aMaskNeverShowsMoreThanItShould() {
        var random = new Random(7);
        for (int at = 0; at < 100_000; at++) {
            var value = text(random);
            for (PersonalKind kind : PersonalKind.values()) {
                var masked = PersonalMask.mask(value, kind);
                assertThat(masked).as("%s %s", kind, value).isNotEqualTo(value);
                assertThat(PersonalMask.mask(masked, kind).replace("*", "").length())
                        .isLessThanOrEqualTo(masked.replace("*", "").length());
            }
        }
    }

    private static String text(Random random) {
        return random.ints(1 + random.nextInt(24), 0, 60)
                .map(one -> one < 10 ? '0' + one : one < 36 ? 'a' + one - 10 : 0x4e00 + one * 37)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
