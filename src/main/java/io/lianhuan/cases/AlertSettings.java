package io.lianhuan.cases;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where alerts come from without anybody asking.
 *
 * @param afterDetection the sources that alerts are raised from whenever a detection ends; none leaves it to the dispatcher
 */
@Validated
@ConfigurationProperties(prefix = "alerts", ignoreUnknownFields = false)
record AlertSettings(
        @DefaultValue({"RING", "CHAIN", "FINDING", "PROVINCE"})
        Set<AlertSource> afterDetection) {}
