/** Values that clean and judge themselves: after them no code sees a raw cell. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.lianhuan.value;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
