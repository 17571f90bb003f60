package io.lianhuan.ingest.tables;

import io.lianhuan.ingest.RegistrationKey;
import io.lianhuan.value.Unreadable;
import org.jspecify.annotations.Nullable;

/** A person's certificate as rows give it: only a constructor's registration number tells who the person is. */
final class Certificate {

    private Certificate() {}

    /** The stable key of a registration number; null for any other certificate. */
    static @Nullable RegistrationKey registration(@Nullable String number) {
        try {
            return number == null ? null : RegistrationKey.of(number);
        } catch (Unreadable otherCertificate) {
            return null;
        }
    }
}
