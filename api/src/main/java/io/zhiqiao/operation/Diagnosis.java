package io.zhiqiao.operation;

import java.util.List;

/**
 * What was found about everything that was looked at.
 *
 * @param healthy whether all is well
 * @param findings one per thing
 */
public record Diagnosis(boolean healthy, List<Finding> findings) {

    /** Copies the findings. */
    public Diagnosis {
        findings = List.copyOf(findings);
    }

    /** Healthy if all findings are good. */
    public static Diagnosis of(List<Finding> findings) {
        return new Diagnosis(Finding.isHealthy(findings), findings);
    }
}
