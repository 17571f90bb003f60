package io.lianhuan.generate.city;

/** Somebody who does not exist. */
public record Person(String name, String identityNumber, String phone) {}
