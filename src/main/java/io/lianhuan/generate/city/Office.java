package io.lianhuan.generate.city;

/** Where a company sits, and the address under which its network is seen outside. */
public record Office(String address, String phone, String networkAddress) {}
