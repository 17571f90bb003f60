package io.lianhuan.generate.city;

/** A bank account and whose it is. */
public record Account(String number, String holder, String bank) {}
