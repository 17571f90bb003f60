package io.lianhuan.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ConsoleTests {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private Instant now = Instant.EPOCH;
    private final Console console = console(() -> {});

    @Test
    void aLineTellsRateShareAndTimeLeftFromTheBytesOfTheFiles() {
        console.read(0, 4_000_000);
        console.at("bids.csv", 0, 0);
        pass(10);
        console.read(1_000_000, 4_000_000);
        console.at("bids.csv", 50_000, 0);
        assertThat(said()).isEqualTo("bids.csv: 50,000, 5,000/s, 25%, about 30 s to go");
    }

    @Test
    void aKnownNumberOfStepsIsCountedInstead() {
        console.at("examined lots", 0, 1_000);
        pass(60);
        console.at("examined lots", 100, 1_000);
        assertThat(said()).isEqualTo("examined lots: 100, 2/s, 10%, about 9 min to go");
    }

    @Test
    void anImportThatIsNearlyReadNeverSaysMoreThanTheWhole() {
        console.read(0, 100);
        console.at("bids.csv", 0, 0);
        pass(5);
        console.read(130, 100);
        console.at("bids.csv", 10, 0);
        assertThat(said()).endsWith("100%, about 0 s to go");
    }

    @Test
    void linesAreTwoSecondsApart() {
        console.at("nodes", 1, 10);
        pass(1);
        console.at("nodes", 2, 10);
        assertThat(said()).isEmpty();
        pass(1);
        console.at("nodes", 3, 10);
        assertThat(said()).startsWith("nodes: 3");
    }

    @Test
    void aStageWithoutACountIsNamedAlone() {
        pass(3);
        console.at("loading offline", 0, 0);
        assertThat(said()).isEqualTo("loading offline …");
    }

    @Test
    void aWorkThatIsAskedToStopEndsAtItsNextStep() {
        var stop = new Stop();
        var stopping = console(stop::step);
        stopping.at("bids.csv", 1, 0);
        stop.begin();
        assertThat(stop.ask(Duration.ZERO)).isFalse();
        assertThatThrownBy(() -> stopping.at("bids.csv", 2, 0))
                .isInstanceOf(Stop.Asked.class)
                .hasMessageContaining("run the same command again");
        stop.end();
        assertThat(stop.ask(Duration.ZERO)).isTrue();
    }

    private Console console(Runnable step) {
        return new Console(new PrintStream(said, true, StandardCharsets.UTF_8), () -> now, Duration.ofSeconds(2), step);
    }

    private void pass(long seconds) {
        now = now.plusSeconds(seconds);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8).strip();
    }
}
