package io.lianhuan.generate.city;

/** An organisation that does not bid: a buyer, an agency, a consultancy, an employer. */
public record Organisation(String creditCode, String name, Place place) {}
