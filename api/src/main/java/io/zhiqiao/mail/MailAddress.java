package io.zhiqiao.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses of mail, as strictly as a letter to one person needs them. */
public final class MailAddress {

    private static final int MAX_CHARS = 254;

    /** What stands between the parts of a contact; no address holds one of these signs unless it is quoted. */
    private static final Pattern BESIDE = Pattern.compile("[\\s,;:/|()<>\\[\\]，；：、（）《》【】]+");

    private MailAddress() {}

    /** The first address in what people wrote down, for example a name, a number and an address. */
    public static Optional<String> first(String written) {
        return Arrays.stream(BESIDE.split(written))
                .filter(MailAddress::isUsable)
                .findFirst();
    }

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
