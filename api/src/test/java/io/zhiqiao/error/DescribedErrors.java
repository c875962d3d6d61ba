package io.zhiqiao.error;

import static io.zhiqiao.ServiceClient.json;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The errors that the description of the interface names. */
final class DescribedErrors {

    private DescribedErrors() {}

    /** Statuses from 400 on, by method and path. */
    static Map<String, List<String>> byOperation(HttpResponse<String> description) {
        var documented = new TreeMap<String, List<String>>();
        json(description)
                .at("/paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .forEach(one -> documented.put(
                                one.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                one.getValue().at("/responses").propertyNames().stream()
                                        .filter(status -> status.compareTo("400") >= 0)
                                        .toList())));
        return documented;
    }
}
