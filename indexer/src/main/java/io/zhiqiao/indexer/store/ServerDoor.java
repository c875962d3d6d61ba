package io.zhiqiao.indexer.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;

/** Connects to a server, and says what is to be done where that fails. */
final class ServerDoor {

    private static final String SECONDS = "10";

    /** The driver says so of an address that it cannot take apart. */
    private static final String UNEXPECTED = "99999";

    private ServerDoor() {}

    static Connection connect(DatabaseAddress address) throws SQLException {
        var wanted = new Properties();
        wanted.setProperty("user", address.user());
        wanted.setProperty("password", address.password());
        wanted.setProperty("connectTimeout", SECONDS);
        wanted.setProperty("loginTimeout", SECONDS);
        wanted.setProperty("ApplicationName", "zhiqiao");
        return DriverManager.getConnection(address.url(), wanted);
    }

    /** What the server said, for those who set it up. */
    static UncheckedIOException refused(DatabaseAddress address, SQLException e) {
        var said = Objects.requireNonNullElse(e.getMessage(), "");
        return new UncheckedIOException(
                advice(Objects.requireNonNullElse(e.getSQLState(), ""), said)
                        .formatted(address.shown(), address.user()),
                new IOException("SQLSTATE %s: %s".formatted(e.getSQLState(), said), e));
    }

    private static String advice(String state, String said) {
        if (said.startsWith("No suitable driver") || state.equals(UNEXPECTED)) {
            return """
                    数据库地址 %1$s 写法有误。请写成 jdbc:postgresql://主机:5432/数据库名。
                    The database address %1$s is malformed. Write jdbc:postgresql://host:5432/name.""";
        }
        return switch (state) {
            case "28P01", "28000" -> """
                    数据库 %1$s 不接受用户“%2$s”或其密码。请核对 zhiqiao.database.user 与环境变量 ZHIQIAO_DATABASE_PASSWORD。
                    The database %1$s accepts the user “%2$s” or the password not. Check zhiqiao.database.user and the variable ZHIQIAO_DATABASE_PASSWORD.""";
            case "3D000" -> """
                    服务器上没有数据库 %1$s。请先建立（createdb），或改正地址。
                    There is no database %1$s on the server. Make it (createdb), or mend the address.""";
            case "08001", "08004", "08006", "57P03" -> """
                    无法连接数据库 %1$s。请检查服务器是否已启动、主机名与端口是否正确、防火墙是否放行。
                    The database %1$s cannot be reached. Is the server running, are host and port right, does the firewall let you through?""";
            default -> """
                    数据库 %1$s 拒绝了用户“%2$s”的操作。请按下面的原因处理后重试。
                    The database %1$s refused what the user “%2$s” asked. Mend what it says below, then try again.""";
        };
    }
}
