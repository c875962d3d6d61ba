package io.zhiqiao.indexer.store;

import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.StringDataType;

/**
 * The maps of one kind. Keys and values have types of their own: the general type of the store reads and writes
 * several times slower.
 *
 * @param records the records as JSON, by key
 * @param sources where each came from, by key
 * @param withdrawn keys of withdrawn ones
 */
record KindMaps(MVMap<String, byte[]> records, MVMap<String, String> sources, MVMap<String, String> withdrawn) {

    static KindMaps open(MVStore store, RecordKind<?> kind) {
        var bytes = new MVMap.Builder<String, byte[]>()
                .keyType(StringDataType.INSTANCE)
                .valueType(ByteArrayDataType.INSTANCE);
        return new KindMaps(
                store.openMap(kind.name(), bytes),
                store.openMap(kind.name() + ".source", texts()),
                store.openMap(kind.name() + ".withdrawn", texts()));
    }

    static MVMap.Builder<String, String> texts() {
        return new MVMap.Builder<String, String>()
                .keyType(StringDataType.INSTANCE)
                .valueType(StringDataType.INSTANCE);
    }
}
