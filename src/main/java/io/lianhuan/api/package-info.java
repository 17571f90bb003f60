/** The door-frame that all doors share: problems, pages and scalars. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.lianhuan.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
