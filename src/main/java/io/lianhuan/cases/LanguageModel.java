package io.lianhuan.cases;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;

/**
 * Rewords texts by a language model. Numbers that can name a person or an account are replaced before a text leaves and put back
 * afterwards; a text that comes back with a number, a code or a name of a firm that was not in it is refused, because it adds something.
 */
@Component
final class LanguageModel {

    /** What begins every text that a model wrote. */
    static final String MARK = "【机器改写，未经核对】";

    private static final Pattern PERSONAL = Pattern.compile(
            "[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+|(?<![0-9A-Za-z])[0-9][0-9A-Za-z*]{9,29}(?![0-9A-Za-z])|0\\d{2,3}-\\d{7,8}");
    private static final Pattern TOKEN =
            Pattern.compile("[0-9A-Za-z〔〕.:*-]*[0-9][0-9A-Za-z〔〕.:*%-]*|[\\p{IsHan}（）()]{2,30}(?:公司|集团)");
    /** What stands before the end of a firm's name may be a word of the sentence. */
    private static final int END_OF_NAME = 8;

    private static final Pattern PLACE = Pattern.compile("〔号码(\\d+)〕");
    private static final String TASK = "你为行政执法人员改写文字，使其更通顺。不得增加、删除或推断任何事实、人名、单位、数字、日期；保留形如〔号码1〕的占位符和每行的编号；只输出改写后的文字。";

    private final WordingSettings settings;
    private final RestClient client;

    LanguageModel(WordingSettings settings) {
        this.settings = settings;
        var requests = new JdkClientHttpRequestFactory(java.net.http.HttpClient.newBuilder()
                .connectTimeout(settings.timeout())
                .version(java.net.http.HttpClient.Version.HTTP_1_1)
                .build());
        requests.setReadTimeout(settings.timeout());
        this.client = RestClient.builder().requestFactory(requests).build();
    }

    /** What came of it: a text, or why there is none. */
    record Reworded(@Nullable String text, @Nullable String refusal) {}

    boolean isOn() {
        return settings.url() != null;
    }

    /** Rewords a text. */
    Reworded reword(String text) {
        if (!isOn()) {
            return new Reworded(null, "没有设置语言模型");
        }
        var kept = new ArrayList<String>();
        var sent = PERSONAL.matcher(text).replaceAll(match -> {
            kept.add(match.group());
            return "〔号码%d〕".formatted(kept.size());
        });
        return answer(sent).map(answer -> checked(sent, answer, kept)).orElseGet(() -> new Reworded(null, "语言模型没有回答"));
    }

    private Optional<String> answer(String text) {
        var body = Map.of(
                "model", settings.model(),
                "temperature", 0,
                "messages",
                        List.of(Map.of("role", "system", "content", TASK), Map.of("role", "user", "content", text)));
        try {
            var request = client.post()
                    .uri(settings.url() + "/chat/completions")
                    .contentType(MediaType.APPLICATION_JSON)
                    .accept(MediaType.APPLICATION_JSON);
            if (settings.key() != null) {
                request = request.header(HttpHeaders.AUTHORIZATION, "Bearer " + settings.key());
            }
            JsonNode answer = request.body(body).retrieve().body(JsonNode.class);
            return Optional.ofNullable(answer)
                    .map(found -> found.at("/choices/0/message/content").asString(""))
                    .filter(found -> !found.isBlank());
        } catch (RestClientException unreachable) {
            return Optional.empty();
        }
    }

    private static Reworded checked(String sent, String answer, List<String> kept) {
        var added = tokens(answer);
        added.removeAll(tokens(sent));
        if (!added.isEmpty()) {
            return new Reworded(null, "改写增加了原文没有的内容，已弃用：" + String.join("、", added));
        }
        var full = PLACE.matcher(answer).replaceAll(match -> {
            int place = Integer.parseInt(match.group(1));
            return java.util.regex.Matcher.quoteReplacement(
                    place >= 1 && place <= kept.size() ? kept.get(place - 1) : match.group());
        });
        return new Reworded(MARK + full, null);
    }

    private static Set<String> tokens(String text) {
        var tokens = new HashSet<String>();
        TOKEN.matcher(text)
                .results()
                .map(java.util.regex.MatchResult::group)
                .map(token -> token.substring(Math.max(0, token.length() - END_OF_NAME)))
                .forEach(tokens::add);
        return tokens;
    }
}
