package io.lianhuan.security;

import io.lianhuan.api.Viewer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** A viewer as Spring Security carries one. */
public final class SignedIn extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;

    private final transient Viewer viewer;
    private final transient @Nullable Session session;

    /** Somebody without a session: a token says who. */
    public SignedIn(Viewer viewer) {
        this(viewer, null);
    }

    SignedIn(Viewer viewer, @Nullable Session session) {
        super(viewer.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList());
        this.viewer = viewer;
        this.session = session;
        setAuthenticated(true);
    }

    /** Who asks in this thread; null for nobody. */
    static @Nullable SignedIn now() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn known ? known : null;
    }

    Viewer viewer() {
        return viewer;
    }

    @Nullable
    Session session() {
        return session;
    }

    @Override
    public Viewer getPrincipal() {
        return viewer;
    }

    @Override
    public String getName() {
        return viewer.name();
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn same && same.viewer.equals(viewer) && Objects.equals(same.session, session);
    }

    @Override
    public int hashCode() {
        return viewer.hashCode();
    }
}
