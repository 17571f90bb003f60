package io.lianhuan.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import io.lianhuan.api.Role;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/** Tokens of a provider that this test is: its keys are served by a small server on this machine. */
class OidcTests {

    private static final String ISSUER = "https://sso.example/realms/city";

    private HttpServer provider;
    private RSAKey key;
    private WebApplicationContextRunner service;

    @BeforeEach
    void aProvider() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("k1").generate();
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/keys", exchange -> {
            var keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        provider.start();
        service = new WebApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(OAuth2ResourceServerAutoConfiguration.class))
                .withPropertyValues(
                        "spring.security.oauth2.resourceserver.jwt.jwk-set-uri=http://127.0.0.1:"
                                + provider.getAddress().getPort() + "/keys",
                        "spring.security.oauth2.resourceserver.jwt.issuer-uri=" + ISSUER,
                        "spring.security.oauth2.resourceserver.jwt.audiences=lianhuan");
    }

    @AfterEach
    void gone() {
        provider.stop(0);
    }

    @Test
    void groupsOfAProviderBecomeRoles() {
        service.run(context -> {
            var token = context.getBean(JwtDecoder.class).decode(token(claims("lianhuan", 60)));
            var viewer = viewers().of(token.getClaims());
            assertThat(viewer.name()).isEqualTo("oidc:zhou");
            assertThat(viewer.roles()).containsExactly(Role.INVESTIGATOR);
            assertThat(viewer.districts()).containsExactly("3309");
            assertThat(viewer.seesPersonalValues()).isFalse();
        });
    }

    @Test
    void aTokenForAnotherServiceAnotherIssuerAnotherTimeOrAnotherKeyIsRefused() {
        service.run(context -> {
            var decoder = context.getBean(JwtDecoder.class);
            refuses(decoder, token(claims("payroll", 60)));
            refuses(decoder, token(claims("lianhuan", -600)));
            refuses(
                    decoder,
                    token(new JWTClaimsSet.Builder(claims("lianhuan", 60))
                            .issuer("https://elsewhere.example")
                            .build()));
            var right = token(claims("lianhuan", 60));
            key = new RSAKeyGenerator(2048).keyID("k1").generate();
            refuses(decoder, token(claims("lianhuan", 60)));
            refuses(decoder, right.substring(0, right.lastIndexOf('.') + 1));
            refuses(
                    decoder,
                    "eyJhbGciOiJub25lIn0." + right.substring(right.indexOf('.') + 1, right.lastIndexOf('.')) + ".");
        });
    }

    private static void refuses(JwtDecoder decoder, String token) {
        assertThatThrownBy(() -> decoder.decode(token)).isInstanceOf(JwtException.class);
    }

    private static OidcViewers viewers() {
        var settings = new SecuritySettings.Oidc(
                "preferred_username",
                "realm_access.roles",
                "districts",
                Map.of("bid-investigators", Role.INVESTIGATOR));
        return new OidcViewers(settings);
    }

    private static JWTClaimsSet claims(String audience, long seconds) throws ParseException {
        var now = Instant.now().getEpochSecond();
        return JWTClaimsSet.parse(Map.of(
                "iss",
                ISSUER,
                "sub",
                "4711",
                "aud",
                audience,
                "iat",
                now - 3_600,
                "exp",
                now + seconds,
                "preferred_username",
                "zhou",
                "realm_access",
                Map.of("roles", List.of("bid-investigators", "canteen")),
                "districts",
                List.of("3309")));
    }

    private String token(JWTClaimsSet claims) throws JOSEException {
        var jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(JOSEObjectType.JWT)
                        .keyID("k1")
                        .build(),
                claims);
        jwt.sign(new RSASSASigner(key));
        return jwt.serialize();
    }
}
