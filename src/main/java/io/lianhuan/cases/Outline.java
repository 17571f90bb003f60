package io.lianhuan.cases;

import io.lianhuan.api.BadInput;
import io.lianhuan.cases.flow.Actor;
import io.lianhuan.cases.flow.Part;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The question outline as a text, reworded where a language model is set up. Questions only; answers and names never leave. */
@Component
class Outline {

    private final Verification verification;
    private final LanguageModel model;
    private final Matters matters;

    Outline(Verification verification, LanguageModel model, Matters matters) {
        this.verification = verification;
        this.model = model;
        this.matters = matters;
    }

    /** A wording by a language model, or the text as it is. */
    record Wording(boolean reworded, String text, @Nullable String reason) {}

    /** The outline of an alert, reworded. */
    Wording reword(Actor actor, String id) {
        if (!actor.parts().contains(Part.OFFICER)) {
            throw new BadInput("改写询问提纲由承办人办理", null);
        }
        var text = text(id);
        var answer = model.reword(text);
        matters.tell(actor, "alert.REWORD", id, Map.of("reworded", Boolean.toString(answer.text() != null)));
        return answer.text() == null
                ? new Wording(false, text, answer.refusal())
                : new Wording(true, answer.text(), null);
    }

    private String text(String id) {
        var number = new java.util.concurrent.atomic.AtomicInteger();
        return verification.questions(id).stream()
                .map(question -> number.incrementAndGet() + ". " + question.text())
                .collect(Collectors.joining("\n"));
    }
}
