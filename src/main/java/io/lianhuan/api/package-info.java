/** What the web sees: pages, and how answers, problems and long lists are put. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.lianhuan.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
