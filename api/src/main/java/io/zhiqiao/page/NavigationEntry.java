package io.zhiqiao.page;

/**
 * An entry of the main navigation.
 *
 * @param name stable; what it is called stands in the messages under {@code nav.} and this
 * @param url of the page
 */
public record NavigationEntry(String name, String url) {}
