package io.lianhuan.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.lianhuan.SharedData;
import io.lianhuan.detect.screens.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Screens on published tenders. Tests that need the files are left out, and say so, where these are absent. */
class ScreenSampleTests {

    private static final Offset<Double> REFERENCE = within(.002);

    @ParameterizedTest(name = "sample {0} of Tsuchiura")
    @CsvSource({
        "0, 275, 235, .778, .773, .777, .659, .632, .610, .582, .532",
        "1, 223, 191, .833, .836, .832, .664, .704, .608, .587, .532",
        "2, 288, 220, .660, .650, .660, .546, .605, .569, .529, .514",
        "3, 288, 191, .620, .620, .620, .553, .572, .551, .539, .498",
        "4, 1225, 728, .548, .545, .548, .531, .519, .533, .544, .512"
    })
    void tsuchiuraIsToldApartAsInTheReference(
            int at,
            int size,
            int positives,
            double cv,
            double spd,
            double kstest,
            double rd,
            double lowDiffp,
            double rdnor,
            double skew,
            double kurto) {
        var lots = LabelledLots.tsuchiura(SharedData.at("tsuchiura/tsuchiura_data.csv"));

        var sample = ScreenSample.ofTsuchiura(lots).get(at);

        assertThat(sample.size()).isEqualTo(size);
        assertThat(sample.positives()).hasSize(positives);
        assertThat(ScreenSample.printed().stream().mapToDouble(sample::auc).toArray())
                .containsExactly(new double[] {cv, spd, kstest, rd, 1 - lowDiffp, rdnor, skew, kurto}, REFERENCE);
    }

    @Test
    void aChangeOfTheRulesTakesAwayWhatAScreenSees() {
        var samples = ScreenSample.ofTsuchiura(LabelledLots.tsuchiura(SharedData.at("tsuchiura/tsuchiura_data.csv")));

        assertThat(samples.getLast().auc(Screen.CV))
                .isLessThan(samples.getFirst().auc(Screen.CV) - .2);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({"0, Brazil, .901, .902, .763", "1, Italy, .630, .676, .519", "2, Switzerland_GR_SG, .498, .451, .422"})
    void aScreenGoodInOneMarketIsUselessInAnother(int at, String market, double cv, double spd, double rd) {
        var lots = LabelledLots.prices(SharedData.at("screens/bids_brazil_italy_swiss.csv"));

        var sample = ScreenSample.ofMarkets(lots).get(at);

        assertThat(sample.name()).isEqualTo(market);
        assertThat(sample.auc(Screen.CV)).isCloseTo(cv, REFERENCE);
        assertThat(sample.auc(Screen.SPD)).isCloseTo(spd, REFERENCE);
        assertThat(sample.auc(Screen.RD)).isCloseTo(rd, REFERENCE);
    }

    @Test
    void bidsWithoutAPriceCountAsBiddersOnly(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("bids.csv"), """
                pid,bid,minpriceauction,is_cartel
                1,120,0,1
                1,100,0,1
                1,,0,0
                2,90,1,0
                """);

        var lots = LabelledLots.tsuchiura(file);

        assertThat(lots).extracting(LabelledLot::group).containsExactly("before", "after");
        assertThat(lots.getFirst().bids()).containsExactly(100.0, 120.0);
        assertThat(lots.getFirst().memberShare()).isCloseTo(2 / 3.0, within(1e-12));
    }

    @Test
    void anotherFileIsRefusedWithACure(@TempDir Path folder) throws IOException {
        var other = Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> LabelledLots.prices(other))
                .withMessageContaining("bid_eur");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LabelledLots.prices(folder.resolve("absent.csv")))
                .withMessageContaining("check the path");
    }
}
