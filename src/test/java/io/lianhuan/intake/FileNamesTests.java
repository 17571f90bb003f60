package io.lianhuan.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileNamesTests {

    static Stream<Arguments> sent() {
        return Stream.of(
                Arguments.of("bids.csv", "bids.csv"),
                Arguments.of("开标记录（一标段）.xlsx", "开标记录（一标段）.xlsx"),
                Arguments.of("../../../etc/passwd", "passwd"),
                Arguments.of("C:\\Users\\me\\bids.csv", "bids.csv"),
                Arguments.of("/absolute/bids.csv", "bids.csv"),
                Arguments.of("bids\u0000.csv", "bids.csv"),
                Arguments.of("bids\r\nX-Header: 1.csv", "bidsX-Header 1.csv"),
                Arguments.of("\u202Evsc.sdib", "vsc.sdib"),
                Arguments.of("..", "file"),
                Arguments.of(".hidden", "hidden"),
                Arguments.of("   ", "file"),
                Arguments.of("", "file"),
                Arguments.of("folder/", "file"),
                Arguments.of("\uD800broken.csv", "broken.csv"),
                Arguments.of("<script>.csv", "script.csv"));
    }

    @ParameterizedTest
    @MethodSource("sent")
    void aNameHasNoPathAndNothingThatCannotBeSeen(String sent, String shown) {
        assertThat(FileNames.cleaned(sent)).isEqualTo(shown);
    }

    @Test
    void aLongNameKeepsItsEnd() {
        assertThat(FileNames.cleaned("长".repeat(300) + ".csv")).hasSize(100).endsWith("长.csv");
        assertThat(FileNames.cleaned("\uD840\uDC00".repeat(300) + "a.csv"))
                .hasSizeLessThanOrEqualTo(100)
                .doesNotContain("\uDC00\uDC00");
    }

    @Test
    void aNameThatComesTwiceIsTold() {
        var names = new FileNames();
        assertThat(names.shown("a/bids.csv")).isEqualTo("bids.csv");
        assertThat(names.shown("b/bids.csv")).isEqualTo("(2) bids.csv");
        assertThat(names.shown(null)).isEqualTo("file");
    }
}
