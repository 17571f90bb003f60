/** What leads where: tables of moves, and who may make them. */
@NullMarked
package io.lianhuan.cases.flow;

import org.jspecify.annotations.NullMarked;
