package io.lianhuan.report;

/**
 * What stands on every page of a report.
 *
 * @param title what the report is about
 * @param by who made it
 * @param at when, as people write it
 * @param data which data it rests on
 */
public record Stamp(String title, String by, String at, String data) {}
