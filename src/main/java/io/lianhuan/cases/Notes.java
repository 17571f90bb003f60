package io.lianhuan.cases;

import io.lianhuan.api.BadInput;
import io.lianhuan.cases.Verification.CheckOutcome;
import io.lianhuan.cases.Verification.Mark;
import io.lianhuan.cases.flow.Actor;
import io.lianhuan.cases.flow.Part;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Statement;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the two officers of an alert note while they verify it and carry out its disposal. */
@Component
class Notes {

    private final Verification verification;
    private final Matters matters;
    private final Papers papers;
    private final Statement save;

    Notes(Graph graph, Verification verification, Matters matters, Papers papers) {
        this.verification = verification;
        this.matters = matters;
        this.papers = papers;
        this.save = graph.statement("cases/save-note");
    }

    /** Where a material or a paper stands. */
    enum Progress {
        REQUESTED,
        RECEIVED,
        NOT_AVAILABLE
    }

    /** Notes the answer to a question. */
    Matter answer(Actor actor, String id, int version, String question, String text, Mark mark) {
        require(verification.hasQuestion(question), "询问提纲没有 %s 这一问题".formatted(question));
        return note(actor, id, version, "QUESTION", question, text, mark.name());
    }

    /** Notes what came of looking into an innocent explanation. */
    Matter check(Actor actor, String id, int version, String check, CheckOutcome outcome, String detail) {
        require(verification.hasCheck(check), "免责核查清单没有 %s 这一项".formatted(check));
        require(!detail.isBlank(), "须写明如何核查");
        return note(actor, id, version, "CHECK", check, detail, outcome.name());
    }

    /** Notes that a material was asked for, or has come. */
    Matter material(Actor actor, String id, int version, String material, Progress progress, @Nullable String text) {
        require(verification.hasMaterial(material), "材料清单没有 %s 这一项".formatted(material));
        return note(actor, id, version, "MATERIAL", material, text, progress.name());
    }

    /** Notes that a paper of the disposal is made. */
    Matter paper(Actor actor, String id, int version, String paper, Progress progress, @Nullable String text) {
        require(papers.has(paper), "没有 %s 这一文书".formatted(paper));
        return note(actor, id, version, "PAPER", paper, text, progress.name());
    }

    private Matter note(
            Actor actor, String id, int version, String kind, String key, @Nullable String text, String outcome) {
        var state = "PAPER".equals(kind) ? "DISPOSING" : "VERIFYING";
        return matters.change(actor, id, version, kind, making -> {
            making.require(
                    making.before().texts("officers").contains(actor.name())
                            && actor.parts().contains(Part.OFFICER),
                    "只有本预警的两名承办人可以记录核查和处置情况");
            making.require(
                    state.equals(making.before().state()),
                    "PAPER".equals(kind) ? "只有处置中可以记录文书" : "只有核查中可以记录；退回补查后可以修改");
            making.require(!making.before().isSuspended(), "已挂起，恢复后才能记录");
            var note = new HashMap<String, @Nullable Object>();
            note.put("id", String.join("/", id, kind, key));
            note.put("kind", kind);
            note.put("key", key);
            note.put("text", text);
            note.put("outcome", outcome);
            note.put("by", actor.name());
            note.put("at", making.at());
            making.work().run(save, Map.of("id", id, "note", note));
            return Map.of("kind", kind, "key", key, "outcome", outcome);
        });
    }

    private static void require(boolean holds, String refusal) {
        if (!holds) {
            throw new BadInput(refusal, null);
        }
    }
}
