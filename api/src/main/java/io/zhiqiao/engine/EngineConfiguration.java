package io.zhiqiao.engine;

import io.zhiqiao.indexer.ingest.Importer;
import io.zhiqiao.indexer.store.RecordDatabase;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.indexer.taxonomy.Taxonomies;
import io.zhiqiao.matcher.CaseFinder;
import io.zhiqiao.matcher.Engine;
import io.zhiqiao.matcher.EngineFolders;
import io.zhiqiao.matcher.Matchmaker;
import io.zhiqiao.matcher.ProblemFinder;
import io.zhiqiao.matcher.SimilarProblems;
import java.time.Clock;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Builds the engine out of the plain-Java modules; its lifetime is that of the service. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(EngineConfiguration.class);

    @Bean
    Clock clock() {
        // Days are those of the office, wherever the machine stands.
        return Clock.system(ZoneId.of("Asia/Shanghai"));
    }

    private static final OpeningWatcher UNWATCHED = new OpeningWatcher() {
        @Override
        public void noted(String note) {}

        @Override
        public void indexed(long done, long total) {}
    };

    @Bean
    EngineFolders engineFolders(ZhiqiaoSettings settings) {
        return new EngineFolders(
                settings.config(), settings.data(), settings.database().address());
    }

    /** The database of the whole service: a file in the data folder unless the settings name a server. */
    @Bean(destroyMethod = "close")
    RecordDatabase recordDatabase(EngineFolders folders) {
        return RecordDatabase.open(folders.records(), folders.database());
    }

    /** Its connections; whoever is in a transaction gets that of the transaction. */
    @Bean(destroyMethod = "")
    DataSource dataSource(RecordDatabase database) {
        return new TransactionAwareDataSourceProxy(database.dataSource());
    }

    @Bean(destroyMethod = "")
    RecordStore records(DataSource dataSource) {
        return RecordStore.on(dataSource);
    }

    @Bean(destroyMethod = "close")
    Engine engine(EngineFolders folders, RecordStore records, Clock clock, ObjectProvider<OpeningWatcher> watchers) {
        var engine = Engine.open(folders, records, clock);
        engine.openingNotes().forEach(note -> {
            LOG.warn(note);
            watchers.ifAvailable(watcher -> watcher.noted(note));
        });
        // What a crash or a new schema left undone is done before the first question: an answer from half an index
        // misleads.
        var indexed = engine.catchUp(watchers.getIfAvailable(() -> UNWATCHED));
        if (indexed > 0) {
            LOG.info("Indexed {} experts and problems that the records had and the indexes had not.", indexed);
        }
        return engine;
    }

    @Bean
    Taxonomies taxonomies(Engine engine) {
        return engine.taxonomies();
    }

    @Bean
    Importer importer(Engine engine) {
        return engine.importer();
    }

    @Bean
    Matchmaker matchmaker(Engine engine) {
        return engine.matchmaker();
    }

    @Bean
    ProblemFinder problemFinder(Engine engine) {
        return engine.problemFinder();
    }

    @Bean
    CaseFinder caseFinder(Engine engine) {
        return engine.caseFinder();
    }

    @Bean
    SimilarProblems similarProblems(Engine engine) {
        return engine.similarProblems();
    }
}
