package io.lianhuan.evaluate;

import java.util.List;

/**
 * What one rule says.
 *
 * @param isGraded whether it is graded above a lead
 * @param ids of the companies and persons it is about, sorted
 */
record FoundFinding(String rule, boolean isGraded, List<String> ids, List<String> lots) {}
