/** What is planted: rings, licence-lending chains, and innocent twins of both. A new one is a new class; nothing else has to be told. */
@NullMarked
package io.lianhuan.generate.scenarios;

import org.jspecify.annotations.NullMarked;
