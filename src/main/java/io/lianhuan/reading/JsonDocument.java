package io.lianhuan.reading;

import tools.jackson.databind.JsonNode;

/**
 * One object of a JSON file: a release or record of an OCDS package, an element of an array, a line, or the whole file.
 *
 * @param node the object; numbers with a fraction are {@code BigDecimal}
 * @param line the line on which it starts, from 1
 * @param pointer its JSON pointer within the file, or within the line of JSON Lines; empty for the whole
 * @param record the how-manieth object of the file it is, from 1, broken ones counted
 */
public record JsonDocument(JsonNode node, long line, String pointer, long record) {}
