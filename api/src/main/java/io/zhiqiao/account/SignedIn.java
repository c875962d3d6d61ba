package io.zhiqiao.account;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * A {@link Person} as the security of the service knows one.
 *
 * @param person who
 * @param hash encoded password; null for a programme with a token
 * @param open whether they may sign in at all
 * @param unlocked whether they may sign in now
 */
record SignedIn(Person person, @Nullable String hash, boolean open, boolean unlocked) implements UserDetails {

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return person.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }

    @Override
    public String getPassword() {
        return hash == null ? "" : hash;
    }

    @Override
    public String getUsername() {
        return person.login();
    }

    @Override
    public boolean isEnabled() {
        return open;
    }

    @Override
    public boolean isAccountNonLocked() {
        return unlocked;
    }

    /** A session keeps the person, never the password. */
    SignedIn withoutPassword() {
        return new SignedIn(person, null, open, unlocked);
    }

    /** Names nobody's password. */
    @Override
    public String toString() {
        return "SignedIn[%s, %s]".formatted(person.login(), List.copyOf(person.roles()));
    }
}
