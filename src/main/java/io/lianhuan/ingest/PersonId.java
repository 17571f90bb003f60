package io.lianhuan.ingest;

import io.lianhuan.value.IdentityNumber;
import io.lianhuan.value.MaskedIdentityNumber;
import io.lianhuan.value.OtherDocument;
import io.lianhuan.value.PersonNumber;
import io.lianhuan.value.PersonalKey;
import io.lianhuan.value.Text;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who a person is, as far as a row says. Only a whole identity number and a registration number identify; a masked number
 * with a name is a presumption (推定), and a name at a company never ties two companies.
 */
public sealed interface PersonId {

    /** The id of the {@code Person} node. */
    String hash(PersonalKey key);

    /** Properties that follow from the identity alone. */
    Map<String, Object> derived();

    /**
     * The best identity among what a row gives; null where it gives none.
     *
     * @param registration stable key of a registration number, see {@link RegistrationKey}
     * @param at the company that names the person; without one a name alone identifies nobody
     */
    static @Nullable PersonId of(
            @Nullable PersonNumber number,
            @Nullable RegistrationKey registration,
            @Nullable String name,
            @Nullable CompanyId at) {
        if (number instanceof IdentityNumber identity) {
            return new ByNumber(
                    number.value(), number.masked(), (long) identity.birthDate().getYear());
        }
        if (number instanceof OtherDocument) {
            return new ByNumber(number.value(), number.masked(), null);
        }
        if (number instanceof MaskedIdentityNumber && name != null) {
            return new ByMaskedNumber(number.value(), Text.fold(name));
        }
        return byCertificateOrName(registration, name, at);
    }

    /** By the number of a document alone; null where it is missing, or masked without a name. */
    static @Nullable PersonId of(@Nullable PersonNumber number, @Nullable String name) {
        return of(number, null, name, null);
    }

    /** Whether that number identifies a person without the name. */
    static boolean identifies(PersonNumber number) {
        return !(number instanceof MaskedIdentityNumber);
    }

    private static @Nullable PersonId byCertificateOrName(
            @Nullable RegistrationKey registration, @Nullable String name, @Nullable CompanyId at) {
        if (registration != null) {
            return new ByRegistration(registration);
        }
        return name == null || at == null ? null : new ByName(Text.fold(name), at);
    }

    /**
     * By the number of a document.
     *
     * @param birthYear which tells whether somebody is of the age of pensioners; null where the document does not say
     */
    record ByNumber(String number, String masked, @Nullable Long birthYear) implements PersonId {
        @Override
        public String hash(PersonalKey key) {
            return key.hash("person", number);
        }

        @Override
        public Map<String, Object> derived() {
            return birthYear == null
                    ? Map.of("basis", "IDENTITY_NUMBER", "maskedNumber", masked)
                    : Map.of("basis", "IDENTITY_NUMBER", "maskedNumber", masked, "birthYear", birthYear);
        }
    }

    record ByRegistration(RegistrationKey registration) implements PersonId {
        @Override
        public String hash(PersonalKey key) {
            return key.hash("registration", registration.value());
        }

        @Override
        public Map<String, Object> derived() {
            return Map.of("basis", "REGISTRATION_NUMBER", "registrationNumber", registration.value());
        }
    }

    record ByMaskedNumber(String masked, String name) implements PersonId {
        @Override
        public String hash(PersonalKey key) {
            return key.hash("masked", name + ' ' + masked);
        }

        @Override
        public Map<String, Object> derived() {
            return Map.of("basis", "MASKED_NUMBER", "maskedNumber", masked);
        }
    }

    record ByName(String name, CompanyId at) implements PersonId {
        @Override
        public String hash(PersonalKey key) {
            return key.hash("name", at.value() + ' ' + name);
        }

        @Override
        public Map<String, Object> derived() {
            return Map.of("basis", "NAME_AT_COMPANY");
        }
    }
}
