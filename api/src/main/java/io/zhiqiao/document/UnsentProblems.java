package io.zhiqiao.document;

import java.util.Optional;

/** Knows forms that an enterprise is still writing; answered by those who keep them. */
public interface UnsentProblems {

    /** The enterprise that writes a form; empty where there is none of that id. */
    Optional<String> enterpriseOf(String problemId);
}
