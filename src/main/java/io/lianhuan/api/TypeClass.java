package io.lianhuan.api;

/**
 * The class that stands for a type of the schema which no method names, because it is only given as an interface; a bean for
 * each, so that {@link SchemaInspection} can look at its fields.
 */
public record TypeClass(String type, Class<?> javaClass) {}
