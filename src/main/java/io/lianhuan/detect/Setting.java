package io.lianhuan.detect;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A setting of a rule and its value, as text. */
record Setting(String name, String value) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The components of a record of settings, sorted by name. */
    static List<Setting> of(Record settings) {
        Map<String, Object> values = JSON.convertValue(settings, new TypeReference<TreeMap<String, Object>>() {});
        return values.entrySet().stream()
                .map(entry -> new Setting(entry.getKey(), String.valueOf(entry.getValue())))
                .toList();
    }

    static Setting parse(String text) {
        var at = text.indexOf('=');
        return new Setting(text.substring(0, at), text.substring(at + 1));
    }

    /** As it is kept with a finding: {@code maximumFirms=50}. */
    String text() {
        return name + '=' + value;
    }
}
