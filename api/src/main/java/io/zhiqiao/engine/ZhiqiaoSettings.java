package io.zhiqiao.engine;

import io.zhiqiao.indexer.store.DatabaseAddress;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What an operator sets; each key is described in {@code config/application.yml}.
 *
 * @param data folder of records and indexes
 * @param config folder of terms, taxonomies and rank profiles
 * @param demo whether the data folder holds the fictional sample; every page says so then
 * @param hosts names under which the service is reached beside localhost
 * @param importLimit largest accepted import file
 * @param database server of the records; without an address they lie in the data folder
 */
@ConfigurationProperties("zhiqiao")
public record ZhiqiaoSettings(
        @DefaultValue("data") Path data,
        @DefaultValue("config") Path config,
        @DefaultValue("false") boolean demo,
        @DefaultValue List<String> hosts,
        @DefaultValue("200MB") DataSize importLimit,
        @DefaultValue Database database) {

    /** Copies the list. */
    public ZhiqiaoSettings {
        hosts = List.copyOf(hosts);
    }

    /**
     * A server of the records.
     *
     * @param url JDBC address; blank for none
     * @param user of the database
     * @param password of the user
     */
    public record Database(
            @DefaultValue("") String url,
            @DefaultValue("") String user,
            @DefaultValue("") String password) {

        /**
         * The same for the engine.
         *
         * @throws IllegalArgumentException if it is that of another kind of database
         */
        DatabaseAddress address() {
            return new DatabaseAddress(url, user, password);
        }

        /** Keeps the password out of logs. */
        @Override
        public String toString() {
            return address().toString();
        }
    }
}
