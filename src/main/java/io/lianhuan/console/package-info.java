/** The analysts' console. */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph", "store", "api", "value"})
package io.lianhuan.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
