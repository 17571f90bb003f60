package io.lianhuan.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.lianhuan.graph.NodeKind;
import io.lianhuan.value.IpValue;
import io.lianhuan.value.PhoneNumber;
import io.lianhuan.value.Unreadable;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cells become, seen from the tables that hold them. */
class ColumnValuesTests {

    private static final String LOT = "E3309022500000001001001";
    private static final String BIDDER = LOT + ",91330902MAX12TH30P,甲建设有限公司,";

    @TempDir
    private Path folder;

    @Test
    void aShareUnderADiscountIsRejectedWithItsCure() {
        var rejected =
                StatedFacts.of(folder, "标段编号,投标人代码,投标单位,下浮率", BIDDER + "91.5").rejected();
        assertThat(rejected).singleElement().satisfies(row -> {
            assertThat(row.column()).isEqualTo("下浮率");
            assertThat(row.reason()).contains("half the ceiling price");
            assertThat(row.cure()).contains("费率");
        });
    }

    @Test
    void aShareUnderItsOwnNameIsADiscount() {
        var facts = StatedFacts.of(folder, "标段编号,投标人代码,投标单位,费率(%)", BIDDER + "91.5");
        assertThat(facts.rejected()).isEmpty();
        assertThat(facts.only(NodeKind.BID)).contains(entry("discount", 0.085));
    }

    @Test
    void aFractionUnderPerCentIsRejected() {
        assertThat(StatedFacts.of(folder, "标段编号,投标人代码,投标单位,下浮率（%）", BIDDER + "0.085")
                        .rejected())
                .singleElement()
                .extracting(RejectedRow::reason)
                .asString()
                .contains("fraction");
    }

    @Test
    void twoFormsOfANumberAreOnePhone() {
        var facts = StatedFacts.of(
                folder,
                "标段编号,投标人代码,投标单位,授权委托人,授权委托人电话",
                BIDDER + "张三,（0580）2026688 转 8012",
                BIDDER + "张三,+86-580-2026688-8012");
        assertThat(facts.rejected()).isEmpty();
        assertThat(facts.nodes().stream()
                        .filter(node -> node.kind() == NodeKind.PHONE)
                        .map(NodeFact::id)
                        .distinct())
                .hasSize(1);
    }

    @Test
    void aCellOfManyAddressesOrNumbersIsParted() {
        assertThat(ColumnTypes.listOf(IpValue.class).apply("198.51.100.7:80 203.0.113.7"))
                .hasSize(2);
        assertThat(ColumnTypes.listOf(PhoneNumber.class).apply("13800001234/0580-2026688"))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12,34", "1 2", "1.5", "99999999999", "1E999999999"})
    void whatIsNoWholeNumberIsRefused(String text) {
        assertThatThrownBy(() -> ColumnTypes.of(Integer.class).apply(text)).isInstanceOf(Unreadable.class);
    }

    @Test
    void aNumberMayHaveItsThousandsParted() {
        assertThat(ColumnTypes.of(BigDecimal.class).apply("1,234.5")).isEqualTo(new BigDecimal("1234.5"));
        assertThat(ColumnTypes.of(Long.class).apply("1 234")).isEqualTo(1234L);
    }
}
