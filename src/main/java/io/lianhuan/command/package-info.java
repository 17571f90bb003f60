/** The command line: every command is one class; it starts the application without its web doors unless it serves. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "cases",
            "ingest",
            "detect",
            "detect :: screens",
            "evaluate",
            "generate",
            "graph",
            "store"
        })
package io.lianhuan.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
