package io.zhiqiao;

import java.util.regex.Pattern;

/** What of a page is compared with a golden file: its own content, without what differs from run to run. */
public final class GoldenPage {

    private static final Pattern MAIN = Pattern.compile("(?s)<main.*</main>");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"[^\"]+\"");
    private static final Pattern REQUEST_KEY = Pattern.compile("name=\"requestKey\" value=\"[0-9a-f-]{36}\"");
    private static final Pattern DIGEST = Pattern.compile("-[0-9a-f]{32}\\.");
    private static final Pattern NUMBER = Pattern.compile(
            "(class=\"(?:number|fit-number)\">|<rect class=\"fill\" width=\"|占 |class=\"gives\">)[\\d.]+");
    private static final Pattern BLANK_LINES = Pattern.compile("(?m)^\\s*\\n");
    /** What other tests imported before. */
    private static final Pattern RECENT =
            Pattern.compile("(?s)<section aria-labelledby=\"recent-heading\">.*?</section>");

    private GoldenPage() {}

    /** The content of the page, with stable numbers and names. */
    public static String main(String html) {
        var main = MAIN.matcher(html);
        if (!main.find()) {
            throw new AssertionError("The page has no main part: " + html);
        }
        var stable = TOKEN.matcher(main.group()).replaceAll("name=\"_csrf\" value=\"…\"");
        stable = REQUEST_KEY.matcher(stable).replaceAll("name=\"requestKey\" value=\"…\"");
        stable = DIGEST.matcher(stable).replaceAll(".");
        stable = NUMBER.matcher(stable).replaceAll("$1#");
        stable = RECENT.matcher(stable).replaceAll("");
        return BLANK_LINES.matcher(stable).replaceAll("") + "\n";
    }
}
