package io.zhiqiao.indexer.store;

/**
 * Where the database of the records is.
 *
 * @param url JDBC address of a PostgreSQL database; blank for a file in the data folder
 * @param user of the database
 * @param password of the user; never shown
 */
public record DatabaseAddress(String url, String user, String password) {

    /** A file in the data folder. */
    public static final DatabaseAddress FOLDER = new DatabaseAddress("", "", "");

    private static final String POSTGRESQL = "jdbc:postgresql:";

    /**
     * Checks the address.
     *
     * @throws IllegalArgumentException if it is that of another kind of database
     */
    public DatabaseAddress {
        url = url.strip();
        if (!url.isEmpty() && !url.startsWith(POSTGRESQL)) {
            throw new IllegalArgumentException("""
                    数据库地址 %s 不是 PostgreSQL 的 JDBC 地址。请写成 jdbc:postgresql://主机:5432/数据库名；留空则使用数据文件夹。
                    The database address %1$s is none of PostgreSQL. Write jdbc:postgresql://host:5432/name, or leave it out to keep the records in the data folder.""".formatted(shown(url)));
        }
    }

    /** Whether a server has the records. */
    public boolean isServer() {
        return !url.isEmpty();
    }

    /** The address for people: without what may hold a password. */
    public String shown() {
        return shown(url);
    }

    private static String shown(String url) {
        var options = url.indexOf('?');
        return options < 0 ? url : url.substring(0, options);
    }

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return "DatabaseAddress[%s, %s]".formatted(shown(), user);
    }
}
