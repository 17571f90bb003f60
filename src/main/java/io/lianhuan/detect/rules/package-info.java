/**
 * The catalogue of red flags. A rule is three files of one name: the class here, the pattern in {@code cypher/rules/*.cypher}
 * and the document beside it, whose demonstration is the rule's first test.
 */
@NullMarked
package io.lianhuan.detect.rules;

import org.jspecify.annotations.NullMarked;
