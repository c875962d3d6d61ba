package io.zhiqiao.account;

import io.zhiqiao.language.Sentence;

/** What somebody may be in the service; a person may be several things. */
public enum Role {
    ENTERPRISE("企业", "enterprise"),
    EXPERT("专家", "expert"),
    COORDINATOR("协调员", "coordinator"),
    SECRETARY("服务队秘书", "team secretary"),
    ADMINISTRATOR("管理员", "administrator"),
    /** The service itself, when a time limit ends; nobody signs in as this. */
    SYSTEM("系统", "system");

    private final String zh;
    private final String en;

    Role(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** What it is called. */
    public Sentence title() {
        return new Sentence(zh, en);
    }
}
