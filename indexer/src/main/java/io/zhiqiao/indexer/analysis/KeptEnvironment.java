package io.zhiqiao.indexer.analysis;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtLoggingLevel;

/**
 * The runtime's environment, kept until the process is gone.
 *
 * <p>The runtime ends its environment in a shutdown hook of its own. Hooks run side by side, so that a text which is
 * embedded while the service still closes would find nothing to run in, and take the process down. The environment is
 * counted natively: one more handle, which nobody gives back, keeps it. The library has no public call for that.
 */
final class KeptEnvironment {

    private static final OrtEnvironment KEPT = kept();

    private KeptEnvironment() {}

    static OrtEnvironment get() {
        return KEPT;
    }

    private static OrtEnvironment kept() {
        var environment = OrtEnvironment.getEnvironment();
        try {
            var api = Class.forName("ai.onnxruntime.OnnxRuntime").getDeclaredField("ortApiHandle");
            api.setAccessible(true);
            var create = OrtEnvironment.class.getDeclaredMethod("createHandle", long.class, int.class, String.class);
            create.setAccessible(true);
            create.invoke(null, api.getLong(null), OrtLoggingLevel.ORT_LOGGING_LEVEL_WARNING.getValue(), "zhiqiao");
            return environment;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "ONNX Runtime 的版本不符；请使用构建时的版本。\nONNX Runtime has not the form that is known; use the version that this was built with.",
                    e);
        }
    }
}
