package io.lianhuan.value;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An e-mail address in small letters, and whether it may tie two firms: mailboxes of services belong to nobody,
 * masked ones to many. */
public record EmailAddress(
        String value, boolean admissible, @Nullable String reason) {

    private static final Pattern MAILTO = Pattern.compile("^(?:mailto|e-?mail|邮箱):\\s?");
    private static final Pattern FORM = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,190}\\.[^@\\s]{2,}");
    private static final Pattern SERVICE = Pattern.compile("(?:no-?reply|service|support|admin|postmaster|kefu)@.*");

    public static EmailAddress of(String raw) {
        var address = MAILTO.matcher(Text.code(raw).toLowerCase(Locale.ROOT)).replaceFirst("");
        if (!FORM.matcher(address).matches()) {
            throw new Unreadable("is no e-mail address", "write it as name@example.com");
        }
        var reason = reasonAgainst(address);
        return new EmailAddress(address, reason == null, reason);
    }

    private static @Nullable String reasonAgainst(String address) {
        if (address.indexOf('*') >= 0) {
            return Inadmissible.MASKED;
        }
        return SERVICE.matcher(address).matches() ? Inadmissible.SERVICE_MAILBOX : null;
    }

    /** The first character of the name, and the domain. */
    public String masked() {
        return value.charAt(0) + "***" + value.substring(value.indexOf('@'));
    }

    @Override
    public String toString() {
        return masked();
    }
}
