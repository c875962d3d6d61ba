package io.zhiqiao.invite;

import io.zhiqiao.invite.letter.LetterText;
import java.time.LocalDate;

/**
 * What a wave says.
 *
 * @param contact whom experts may call, in words
 * @param answerBy last day to answer
 * @param zh the Chinese letter
 * @param en the English letter
 */
record WaveRequest(String contact, LocalDate answerBy, LetterText zh, LetterText en) {}
