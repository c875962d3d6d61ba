package io.zhiqiao.proposal;

/** Knows how much was served; answered by those who keep the records of service. */
public interface RecordedServices {

    /** Dated records of service of a match. */
    int of(String matchId);
}
