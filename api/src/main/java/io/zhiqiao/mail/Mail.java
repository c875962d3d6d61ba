package io.zhiqiao.mail;

/**
 * A letter to one person.
 *
 * @param address where to; sensitive, and perhaps not usable
 * @param name of who gets it, in one line
 * @param subject in one line, at most {@value #MAX_SUBJECT} characters
 * @param text in lines; an address of a page that stands alone in its line can be tapped
 */
public record Mail(String address, String name, String subject, String text) {

    private static final int MAX_SUBJECT = 200;

    /** Takes out of the texts what could be more than text. */
    public Mail {
        name = OneLine.of(name);
        subject = OneLine.of(subject);
        subject = subject.substring(0, Math.min(MAX_SUBJECT, subject.length()));
        text = OneLine.each(text);
    }

    /** Keeps the letter out of logs. */
    @Override
    public String toString() {
        return "Mail[…]";
    }
}
