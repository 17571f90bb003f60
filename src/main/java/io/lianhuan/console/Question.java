package io.lianhuan.console;

import java.util.Map;

/**
 * What an analyst asks.
 *
 * @param runId by which it can be cancelled and its result fetched
 */
record Question(String runId, String statement, Map<String, Object> parameters) {}
