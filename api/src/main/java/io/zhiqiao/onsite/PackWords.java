package io.zhiqiao.onsite;

import io.zhiqiao.language.Sentence;

/** What every sheet of the print pack says, on paper and in files. */
final class PackWords {

    /** How contact data are handled. */
    static final Sentence CONTACTS = new Sentence(
            "双方都同意会面并签到后，才显示对方的联系方式；每次显示都有记录。请不要转给他人。",
            "Contact details are shown once both sides agreed and are checked in; each showing is noted. Please do not pass them on.");

    /** What the code is for. */
    static final Sentence BADGE = new Sentence(
            "签到码：到达后请在签到台出示，由工作人员扫码签到。", "Badge: show this code at the desk when you arrive; the staff scans it.");

    private PackWords() {}
}
