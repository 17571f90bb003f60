package io.lianhuan.generate.city;

import org.jspecify.annotations.Nullable;

/**
 * Who pays a person's social insurance.
 *
 * @param creditCode null where nobody does
 * @param months how many of the last months; the time before that the person's own company paid
 * @param kind of insurance, as the records write it
 */
public record Employment(@Nullable String creditCode, String name, int months, String kind) {

    private static final String USUAL = "企业职工基本养老保险";

    /** Insured the usual way, all the time. */
    public static Employment at(String creditCode, String name) {
        return new Employment(creditCode, name, Integer.MAX_VALUE, USUAL);
    }

    public static Employment at(Organisation employer) {
        return at(employer.creditCode(), employer.name());
    }

    public static Employment none() {
        return new Employment(null, "", Integer.MAX_VALUE, USUAL);
    }

    /** Only for the last months; before that the person's own company paid. */
    public Employment forLast(int number) {
        return new Employment(creditCode, name, number, kind);
    }

    public Employment as(String other) {
        return new Employment(creditCode, name, months, other);
    }
}
