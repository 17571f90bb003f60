package io.lianhuan.cases;

import io.lianhuan.api.Viewer;
import io.lianhuan.cases.flow.Actor;
import io.lianhuan.cases.flow.Part;
import io.lianhuan.detect.Detection;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Raises alerts whenever a detection ends, from what carries more than a lead. They wait to be received like all others: a machine
 * raises them, and a person decides what becomes of them.
 */
@Component
class AlertsAfterDetection {

    private static final Actor SYSTEM = new Actor(Viewer.SYSTEM, Set.of(Part.DISPATCHER));

    private final Alerts alerts;
    private final AlertSettings settings;

    AlertsAfterDetection(Alerts alerts, AlertSettings settings) {
        this.alerts = alerts;
        this.settings = settings;
    }

    @EventListener(Detection.Report.class)
    void raise() {
        if (!settings.afterDetection().isEmpty()) {
            alerts.raise(SYSTEM, settings.afterDetection(), List.of(), false);
        }
    }
}
