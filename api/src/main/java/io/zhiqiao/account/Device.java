package io.zhiqiao.account;

import java.util.LinkedHashMap;
import java.util.Map;

/** Names a browser and its system as people know them. */
final class Device {

    private static final Map<String, String> BROWSERS = ordered(
            "Edg/", "Edge", "MicroMessenger/", "微信", "Firefox/", "Firefox", "Chrome/", "Chrome", "Safari/", "Safari");
    private static final Map<String, String> SYSTEMS = ordered(
            "HarmonyOS",
            "HarmonyOS",
            "Android",
            "Android",
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Windows",
            "Windows",
            "Mac OS X",
            "macOS",
            "Linux",
            "Linux");

    private Device() {}

    /** For example {@code "Firefox · Windows"}; empty where nothing is known. */
    static String name(String userAgent) {
        var browser = first(BROWSERS, userAgent);
        var system = first(SYSTEMS, userAgent);
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + " · " + system;
    }

    private static String first(Map<String, String> names, String userAgent) {
        return names.entrySet().stream()
                .filter(entry -> userAgent.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> ordered(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
