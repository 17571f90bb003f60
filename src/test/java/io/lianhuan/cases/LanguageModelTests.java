package io.lianhuan.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A language model that is a server of our own on this machine. */
class LanguageModelTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TEXT = "1. 请说明身份证330999198011150922、电话13800000000、账户6222000011112222333与舟山海岬建设有限公司的关系。";

    private final AtomicReference<String> sent = new AtomicReference<>("");
    private HttpServer server;
    private UnaryOperator<String> answer = text -> text;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/chat/completions", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            sent.set(body);
            var text = JSON.readTree(body).at("/messages/1/content").asString();
            var said = JSON.writeValueAsBytes(java.util.Map.of(
                    "choices",
                    java.util.List.of(java.util.Map.of("message", java.util.Map.of("content", answer.apply(text))))));
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, said.length);
            exchange.getResponseBody().write(said);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void personalNumbersNeverLeaveAndComeBackInTheirPlaces() {
        answer = text -> text.replace("请说明", "请您说明");
        var reworded = model().reword(TEXT);
        assertThat(sent.get())
                .contains("〔号码1〕")
                .doesNotContain("330999198011150922", "13800000000", "6222000011112222333");
        assertThat(reworded.text())
                .startsWith(LanguageModel.MARK)
                .contains("请您说明", "330999198011150922", "13800000000");
    }

    @Test
    void aTextThatAddsANumberOrAFirmIsRefused() {
        answer = text -> text + "是否收取管理费3%？";
        assertThat(model().reword(TEXT).text()).isNull();
        answer = text -> text + "是否与宁波某某建设有限公司串通？";
        var refused = model().reword(TEXT);
        assertThat(refused.text()).isNull();
        assertThat(refused.refusal()).contains("原文没有的内容");
    }

    @Test
    void withoutAnAddressNothingIsAsked() {
        var off = new LanguageModel(new WordingSettings(null, "local", null, Duration.ofSeconds(1)));
        assertThat(off.isOn()).isFalse();
        assertThat(off.reword(TEXT).refusal()).contains("没有设置");
        assertThat(sent.get()).isEmpty();
    }

    @Test
    void aServerThatDoesNotAnswerIsToldAndStopsNothing() {
        var model = model();
        server.stop(0);
        assertThat(model.reword(TEXT).refusal()).contains("没有回答");
    }

    private LanguageModel model() {
        return new LanguageModel(new WordingSettings(
                URI.create(
                        "http://127.0.0.1:%d/v1".formatted(server.getAddress().getPort())),
                "local",
                "secret",
                Duration.ofSeconds(5)));
    }
}
