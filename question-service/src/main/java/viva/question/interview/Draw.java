package viva.question.interview;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGeneratorFactory;
import viva.question.bank.PublishedQuestion;
import viva.question.bank.QuestionRef;
import viva.question.bank.Template;

/** Chooses an interview's questions: the same template, bank, history and seed give the same choice. */
final class Draw {
    private final List<PublishedQuestion> bank;
    private final Set<String> recent;

    /** @param bank in handbook order @param recent ids to avoid while others are left */
    Draw(List<PublishedQuestion> bank, Set<String> recent) {
        this.bank = bank;
        this.recent = recent;
    }

    /**
     * Draws slot by slot, nothing twice. Within a slot questions come in handbook order, since later ones build on
     * earlier ones. A slot that finds too few takes what there is.
     */
    List<QuestionRef> from(Template template, long seed) {
        // Named after a specified algorithm, as shuffle's use of it is: a recorded seed stays good on every JDK. It mixes
        // its seed, so that neighbouring seeds draw differently; java.util.Random does not.
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var drawn = new LinkedHashSet<PublishedQuestion>();
        for (var slot : template.slots()) {
            var fitting = new ArrayList<>(bank.stream().filter(q -> slot.takes(q.question()) && !drawn.contains(q)).toList());
            Collections.shuffle(fitting, random);
            fitting.sort(Comparator.comparing(q -> recent.contains(q.ref().id())));
            fitting.stream().limit(slot.count()).sorted(Comparator.comparingInt(bank::indexOf)).forEach(drawn::add);
        }
        return drawn.stream().map(PublishedQuestion::ref).toList();
    }
}
