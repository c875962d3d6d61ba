package io.zhiqiao.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/** Addresses of mail, as strictly as a letter to one person needs them. */
public final class MailAddress {

    private static final int MAX_CHARS = 254;

    private MailAddress() {}

    /** Whether a letter can be sent there: one address, no name, no group, nothing that ends a line. */
    public static boolean isUsable(String address) {
        if (address.isBlank()
                || address.length() > MAX_CHARS
                || !OneLine.of(address).equals(address)) {
            return false;
        }
        try {
            var parsed = new InternetAddress(address, true);
            parsed.validate();
            return parsed.getAddress().equals(address) && !parsed.isGroup() && address.indexOf('@') > 0;
        } catch (AddressException e) {
            return false;
        }
    }
}
