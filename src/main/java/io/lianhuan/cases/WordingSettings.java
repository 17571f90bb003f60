package io.lianhuan.cases;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * A language model that may reword an outline. Off unless an address is given; everything works without it.
 *
 * @param url address of an OpenAI-compatible service up to and with {@code /v1}, a local one for example; null leaves it off
 * @param model the model's name
 * @param key the key of the service, where it needs one
 * @param timeout how long to wait for it
 */
@Validated
@ConfigurationProperties(prefix = "wording", ignoreUnknownFields = false)
record WordingSettings(
        @Nullable URI url,
        @DefaultValue("local") String model,
        @Nullable String key,
        @DefaultValue("60s") Duration timeout) {}
