package io.zhiqiao.composition;

import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.matcher.compose.CompositionQuestion;
import io.zhiqiao.matcher.compose.NeedEvidence;
import io.zhiqiao.matcher.compose.Prospect;
import io.zhiqiao.matcher.eligibility.Reason;
import io.zhiqiao.matcher.rank.FitWording;
import java.util.List;

/**
 * Everybody who may come, and what each covers; also who must not.
 *
 * @param people by ascending id
 * @param barred members whom a rule of matching keeps out, best fit first
 * @param alternatives how many next best groups are wanted
 */
record Gathered(List<Person> people, List<Barred> barred, int alternatives) {

    Gathered {
        people = List.copyOf(people);
        barred = List.copyOf(barred);
    }

    CompositionQuestion question(CompositionAsk ask) {
        return new CompositionQuestion(
                ask.needs().size(),
                people.stream().map(Person::prospect).toList(),
                ask.daysTogether(),
                ask.most(),
                alternatives,
                ask.rules());
    }

    /**
     * Somebody who may come.
     *
     * @param expert who, without contact data
     * @param fit in [0, 1]
     * @param wording the fit in a word
     * @param evidence by what the person covers what is needed
     * @param prospect the same for the search
     */
    record Person(Expert expert, double fit, FitWording wording, List<NeedEvidence> evidence, Prospect prospect) {

        Person {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * Somebody who must not.
     *
     * @param expert who, without contact data
     * @param reasons every rule that stands in the way
     */
    record Barred(Expert expert, List<Reason> reasons) {

        Barred {
            reasons = List.copyOf(reasons);
        }
    }
}
