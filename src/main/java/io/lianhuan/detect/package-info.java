/**
 * Red flags: rules read the graph and say what they find; findings that hold are joined into collusion rings.
 *
 * <p>Decisions: a finding is a lead and never a verdict; it keeps its evidence, the checks that were made for the innocent
 * explanation, and the version of the rule, so that it can be shown after the graph has moved on. What a rerun no longer
 * finds is marked lapsed and never deleted.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"ingest", "graph", "api", "value"})
package io.lianhuan.detect;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
