package io.lianhuan.security;

import io.lianhuan.api.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How strict the gate is.
 *
 * @param demo whether everybody may sign in by one click as a demo user
 * @param insecureCookie for a service without TLS behind another name than localhost: browsers send a {@code Secure} cookie there
 *     to nobody
 * @param sessions how long sessions last
 * @param passwords how passwords are hashed and guessing is slowed down
 * @param oidc how claims of an OIDC provider become viewers
 */
@Validated
@ConfigurationProperties(prefix = "security", ignoreUnknownFields = false)
public record SecuritySettings(
        @DefaultValue("false") boolean demo,
        @DefaultValue("false") boolean insecureCookie,
        @DefaultValue @Valid Lasting sessions,
        @DefaultValue @Valid Guessing passwords,
        @DefaultValue @Valid Oidc oidc) {

    /**
     * How long sessions last.
     *
     * @param idle without any request
     * @param absolute whatever happens
     * @param unmasked how long personal values stay unmasked for a purpose
     */
    public record Lasting(
            @DefaultValue("30m") Duration idle,
            @DefaultValue("12h") Duration absolute,
            @DefaultValue("15m") Duration unmasked) {}

    /**
     * How passwords are hashed and guessing is slowed down.
     *
     * @param atOnce how many are hashed at the same time; each takes 46 MiB
     * @param waiting how many may wait for that; more are told to come again
     * @param attempts wrong ones for an account from an address before it must wait
     * @param pause the first wait; each further wrong one doubles it
     * @param longestPause the longest wait
     */
    public record Guessing(
            @DefaultValue("4") @Min(1) @Max(16) int atOnce,
            @DefaultValue("16") @Min(0) @Max(1000) int waiting,
            @DefaultValue("5") @Min(1) int attempts,
            @DefaultValue("30s") Duration pause,
            @DefaultValue("15m") Duration longestPause) {}

    /**
     * How claims become viewers.
     *
     * @param nameClaim the claim with the name of the account
     * @param rolesClaim the claim with groups or roles; a path with dots reaches into objects
     * @param districtsClaim the claim with 行政区域 codes
     * @param roles what each value of the roles claim means; others mean nothing
     */
    public record Oidc(
            @DefaultValue("preferred_username") String nameClaim,
            @DefaultValue("roles") String rolesClaim,
            @DefaultValue("districts") String districtsClaim,
            @DefaultValue Map<String, Role> roles) {

        public Oidc {
            roles = Map.copyOf(roles);
        }
    }
}
