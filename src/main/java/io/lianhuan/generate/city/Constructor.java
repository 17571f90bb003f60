package io.lianhuan.generate.city;

import java.time.LocalDate;

/**
 * A registered constructor (建造师) or engineer.
 *
 * @param level 1 or 2
 */
public record Constructor(
        Person person, String registrationNumber, int level, String specialty, LocalDate validUntil) {}
