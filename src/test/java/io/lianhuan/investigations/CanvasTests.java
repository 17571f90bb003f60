package io.lianhuan.investigations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lianhuan.api.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class CanvasTests {

    private static final InvestigationSettings SETTINGS =
            new InvestigationSettings(DataSize.ofKilobytes(2), 3, 2, 10, 30);

    @Test
    void aCanvasIsKeptWithoutCaptionsOfPersons() {
        var canvas = Canvas.read("""
                {"version": 1, "nodes": [{"id": "Company:A", "caption": "甲公司", "x": 1.5, "y": -2, "note": "看这里"},
                  {"id": "Person:p|1", "caption": "王某", "hidden": true}], "edges": [
                  {"from": "Person:p|1", "to": "Company:A", "relation": "OFFICER_OF", "findingIds": ["f"]}], "asOf": null}
                """, SETTINGS);
        assertThat(canvas.json()).contains("甲公司", "\"asOf\":null").doesNotContain("王某");
        assertThat(canvas.nodes()).extracting(Canvas.Drawn::nodeId).containsExactly("A", "p|1");
        assertThat(canvas.shown().nodes()).hasSize(1);
        assertThat(canvas.shown().edges()).isEmpty();
        assertThat(canvas.withCaptions(id -> "shown " + id)).contains("shown Person:p|1", "甲公司");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "12",
                "{\"nodes\": []}",
                "{\"nodes\": {}, \"edges\": []}",
                "{\"nodes\": [], \"edges\": []",
                "{\"nodes\": [{}], \"edges\": []}",
                "{\"nodes\": [{\"id\": \"A\"}], \"edges\": []}",
                "{\"nodes\": [{\"id\": \":A\"}], \"edges\": []}",
                "{\"nodes\": [{\"id\": \"C:A\"}, {\"id\": \"C:A\"}], \"edges\": []}",
                "{\"nodes\": [{\"id\": \"C:A\"}], \"edges\": [{\"from\": \"C:A\", \"to\": \"C:B\", \"relation\": \"R\"}]}",
                "{\"nodes\": [{\"id\": \"C:A\"}], \"edges\": [{\"from\": \"C:A\", \"to\": \"C:A\"}]}",
                "{\"nodes\": [{\"id\": \"C:A\"}, {\"id\": \"C:B\"}, {\"id\": \"C:C\"}, {\"id\": \"C:D\"}], \"edges\": []}"
            })
    void whatIsNoCanvasIsRefused(String text) {
        assertThatThrownBy(() -> Canvas.read(text, SETTINGS)).isInstanceOf(BadInput.class);
    }

    @Test
    void aCanvasThatIsTooLargeOrTooDeepIsRefused() {
        assertThatThrownBy(() ->
                        Canvas.read("{\"nodes\": [], \"edges\": [], \"x\": \"" + "长".repeat(700) + "\"}", SETTINGS))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("2,048");
        assertThatThrownBy(() -> Canvas.read(
                        "{\"nodes\": [], \"edges\": [], \"x\": " + "[".repeat(60) + "]".repeat(60) + "}", SETTINGS))
                .isInstanceOf(BadInput.class);
    }
}
