package io.zhiqiao.run;

import io.zhiqiao.lifecycle.WrittenTransitions;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every transition from every state by every role, against the life cycle as it is written down beside the tests. */
class RunLifeCycleTest {

    @TestFactory
    Stream<DynamicTest> transitionsAreThoseWrittenDown() {
        return new WrittenTransitions<>(RunLifeCycle.TABLE, "run.csv", RunState.values(), RunState.QUEUED).tests();
    }
}
