package io.lianhuan.ingest;

import io.lianhuan.value.RegistrationNumber;
import java.util.regex.Pattern;

/**
 * The stable part of a constructor's registration number: its digits, since the province character changes when the person
 * moves; or {@code scheme:number} as mapping files make them where the publisher hides the number.
 */
public record RegistrationKey(String value) {

    private static final Pattern FOREIGN = Pattern.compile("[a-z][a-z0-9-]*:\\S{1,200}");

    public static RegistrationKey of(String raw) {
        return new RegistrationKey(
                FOREIGN.matcher(raw).matches()
                        ? raw
                        : RegistrationNumber.of(raw).stableKey());
    }
}
