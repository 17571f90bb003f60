package io.lianhuan.generate.city;

/**
 * A share in a company.
 *
 * @param number credit code or identity number of the holder
 * @param percent of the whole
 */
public record Shareholding(String holder, String number, int percent) {

    public static Shareholding of(Person person, int percent) {
        return new Shareholding(person.name(), person.identityNumber(), percent);
    }

    public static Shareholding of(Organisation organisation, int percent) {
        return new Shareholding(organisation.name(), organisation.creditCode(), percent);
    }
}
