package io.zhiqiao.service;

import io.zhiqiao.account.Role;
import io.zhiqiao.language.Sentence;
import java.util.Set;

/** The sides of a match. */
public enum Side {
    ENTERPRISE("企业", "Enterprise"),
    EXPERT("专家", "Expert"),
    OFFICE("科协", "Association");

    private final String zh;
    private final String en;

    Side(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    static Side of(Set<Role> roles) {
        if (roles.contains(Role.ENTERPRISE)) {
            return ENTERPRISE;
        }
        return roles.contains(Role.EXPERT) ? EXPERT : OFFICE;
    }

    /** What it is called. */
    public Sentence title() {
        return new Sentence(zh, en);
    }
}
