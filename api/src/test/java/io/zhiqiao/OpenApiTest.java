package io.zhiqiao;

import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The description of the interface that is checked in is the one that is served. */
@ServiceTest
class OpenApiTest {

    private static final Pattern SERVER = Pattern.compile("http://localhost:\\d+");

    @Autowired
    private ServiceClient service;

    @Test
    void checkedInDescriptionIsCurrent() {
        var json = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
        var served = json.readValue(service.get("/api/v1/openapi.json").body(), TreeMap.class);

        GoldenFile.at("docs/openapi.json")
                .matches(SERVER.matcher(json.writeValueAsString(served)).replaceAll("http://localhost:8080") + "\n");
    }
}
