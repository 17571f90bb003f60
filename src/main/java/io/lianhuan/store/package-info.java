/**
 * The database and the folder it lives in: an embedded Neo4j Community by default, or any Neo4j named by {@code
 * spring.neo4j.uri}. Everything above talks to it through the driver alone, so that a cluster is a changed URI.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"value"})
package io.lianhuan.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
