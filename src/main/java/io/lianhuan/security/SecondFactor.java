package io.lianhuan.security;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.springframework.stereotype.Component;

/** Codes of six digits that an app of the user shows for 30 seconds (RFC 6238); none is taken twice. */
@Component
class SecondFactor {

    private static final int SECRET_BYTES = 20;

    /** Clocks differ: the code before and the one after are taken too. */
    private static final int STEPS_ASIDE = 1;

    private static final String ISSUER = "Lianhuan";

    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SecondFactor(Clock clock) {
        this.clock = clock;
    }

    /** A new secret, as apps take it. */
    String secret() {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return new Base32().encodeToString(bytes).replace("=", "");
    }

    /** The address that apps read as a picture. */
    String address(String account, String secret) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%1$s"
                .formatted(
                        ISSUER,
                        URLEncoder.encode(account, StandardCharsets.UTF_8).replace("+", "%20"),
                        secret);
    }

    /** The time step of a code that is right now and was not used; empty for any other. */
    OptionalLong step(String secret, String code, long lastStep) {
        var key = new SecretKeySpec(new Base32().decode(secret), codes.getAlgorithm());
        var length = codes.getTimeStep().toMillis();
        var now = clock.millis() / length;
        for (long step = now - STEPS_ASIDE; step <= now + STEPS_ASIDE; step++) {
            if (step > lastStep && isOf(key, code, step * length)) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    private boolean isOf(SecretKeySpec key, String code, long at) {
        try {
            var right = codes.generateOneTimePasswordString(key, Instant.EPOCH.plus(Duration.ofMillis(at)));
            return MessageDigest.isEqual(
                    right.getBytes(StandardCharsets.US_ASCII), code.strip().getBytes(StandardCharsets.US_ASCII));
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
