package io.zhiqiao.cli;

/** Looks at the number of a port before a server starts on it. */
final class Port {

    private static final int GREATEST = 65_535;

    private Port() {}

    /**
     * The port as a setting of the server.
     *
     * @param port 0 for any free one, to 65535
     * @throws IllegalArgumentException if it is not one of these
     */
    static String setting(int port) {
        if (port < 0 || port > GREATEST) {
            throw new IllegalArgumentException(
                    "--port（%d）应在 0 到 65535 之间，0 为任一空闲端口。\nThe --port (%d) must be between 0 and 65535; 0 takes any free one."
                            .formatted(port, port));
        }
        return String.valueOf(port);
    }
}
