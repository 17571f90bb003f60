package io.lianhuan.security;

import io.lianhuan.api.Role;
import io.lianhuan.api.Viewer;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A local user (用户).
 *
 * @param password the hash of the password
 * @param isOneTime whether the password must be changed before anything else
 * @param epoch grows when all sessions of the user end
 * @param secondFactor the secret of the second factor; null without one
 * @param lastStep the time step of the last code that was used, so that none is used twice
 * @param revision grows with every change
 */
record User(
        String name,
        String password,
        boolean isOneTime,
        Set<Role> roles,
        Set<String> districts,
        boolean isEnabled,
        long epoch,
        @Nullable String secondFactor,
        long lastStep,
        long revision) {

    User {
        roles = Set.copyOf(roles);
        districts = Set.copyOf(districts);
    }

    /** A user with a password that must be changed at first. */
    static User fresh(String name, String hash, Set<Role> roles, Set<String> districts) {
        return new User(name, hash, true, roles, districts, true, 0, null, 0, 0);
    }

    /** As doors see the user; while a password must be changed, somebody without any role. */
    Viewer viewer(@Nullable String purpose) {
        return new Viewer(name, isOneTime ? Set.of() : roles, districts, purpose);
    }

    User withPassword(String hash, boolean oneTime) {
        return new User(name, hash, oneTime, roles, districts, isEnabled, epoch + 1, secondFactor, lastStep, revision);
    }

    User withRoles(Set<Role> changed, Set<String> within) {
        return new User(
                name, password, isOneTime, changed, within, isEnabled, epoch + 1, secondFactor, lastStep, revision);
    }

    User enabled(boolean enabled) {
        return new User(
                name, password, isOneTime, roles, districts, enabled, epoch + 1, secondFactor, lastStep, revision);
    }

    User withoutSessions() {
        return enabled(isEnabled);
    }

    User withSecondFactor(@Nullable String secret) {
        return new User(name, password, isOneTime, roles, districts, isEnabled, epoch, secret, lastStep, revision);
    }

    User usedStep(long step) {
        return new User(name, password, isOneTime, roles, districts, isEnabled, epoch, secondFactor, step, revision);
    }
}
