package io.lianhuan.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTests {

    @ParameterizedTest
    @CsvSource({
        "宜昌宏达建设有限公司, yichanghongdajiansheyouxiangongsi, ychdjsyxgs",
        "重庆长江银行, chongqingchangjiangyinhang, cqcjyh",
        "厦门大厦, xiamendasha, xmds",
        "成都給排水, chengdujipaishui, cdjps",
        "東方建設（集團）, dongfangjiansheji tuan, dfjsjt",
        "Ａ１建筑, a1jianzhu, a1jz"
    })
    void aNameIsSpeltAsItIsTyped(String name, String pinyin, String initials) {
        assertThat(Spelling.of(name)).isEqualTo(new Spelling(pinyin.replace(" ", ""), initials));
    }

    @Test
    void onlyLatinTextsCanBePinyin() {
        assertThat(Spelling.typed("Hong Da")).isEqualTo("hongda");
        assertThat(Spelling.typed("xi'an")).isEqualTo("xian");
        assertThat(Spelling.typed("宏达")).isEmpty();
        assertThat(Spelling.typed("12345")).isEmpty();
        assertThat(Spelling.typed("a")).isEmpty();
    }
}
