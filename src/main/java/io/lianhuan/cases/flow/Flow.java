package io.lianhuan.cases.flow;

import io.lianhuan.cases.law.LawFile;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;

/** States and moves of one kind of matter, from a table under {@code law/}. */
public record Flow(String title, String first, List<State> states, List<Move> moves) {

    public Flow {
        var ids = new HashSet<String>();
        states.forEach(state -> require(ids.add(state.id()), "state %s stands there twice".formatted(state.id())));
        require(ids.contains(first), "there is no state " + first);
        for (Move move : moves) {
            Stream.concat(move.from().stream(), Stream.ofNullable(move.to()))
                    .forEach(state -> require(
                            ids.contains(state), "%s names the unknown state %s".formatted(move.action(), state)));
            require(!move.parts().isEmpty(), move.action() + " is nobody's part");
        }
        require(moves.stream().map(Move::action).distinct().count() == moves.size(), "an action stands there twice");
    }

    private static void require(boolean holds, String problem) {
        if (!holds) {
            throw new IllegalStateException("a table of moves is wrong: " + problem);
        }
    }

    /** The table {@code law/<name>-flow.yaml}. */
    public static Flow read(String name) {
        return LawFile.read(name + "-flow", new TypeReference<>() {});
    }

    /** The state of that name. */
    public State state(String id) {
        return states.stream()
                .filter(state -> state.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no state " + id));
    }

    /** The move of that name. */
    public Optional<Move> move(String action) {
        return moves.stream().filter(move -> move.action().equals(action)).findFirst();
    }

    /** Why somebody may not make a move now; empty when they may. What the move needs is asked elsewhere. */
    public Optional<Refusal> refusal(Standing standing, Actor actor, String action) {
        var move = move(action);
        return move.isPresent() ? refusal(standing, actor, move.get()) : Optional.of(Refusal.of("没有“%s”这一操作", action));
    }

    private Optional<Refusal> refusal(Standing standing, Actor actor, Move move) {
        if (!move.from().contains(standing.state())) {
            return Optional.of(
                    Refusal.of("%s处于“%s”，不能“%s”", title, state(standing.state()).title(), move.title()));
        }
        if (standing.suspended() && !move.whileSuspended()) {
            return Optional.of(Refusal.of("%s已挂起，恢复后才能“%s”", title, move.title()));
        }
        if (move.parts().stream().noneMatch(actor.parts()::contains)) {
            return Optional.of(Refusal.of(
                    "“%s”由%s办理，%s没有这一岗位",
                    move.title(), move.parts().stream().map(Part::title).toList(), actor.name()));
        }
        if (move.own() && !standing.officers().contains(actor.name())) {
            return Optional.of(Refusal.of("“%s”只能由本%s的两名承办人办理", move.title(), title));
        }
        return Objects.requireNonNull(move.apart()).stream()
                .filter(part -> standing.hasPlayed(part, actor.name()))
                .findFirst()
                .map(part -> Refusal.of("%s在本%s中曾任%s，职责分离，不能“%s”", actor.name(), title, played(part), move.title()));
    }

    private static String played(String part) {
        return switch (part) {
            case "PROPOSER" -> "提出结论的承办人";
            case "COUNTERSIGNER" -> "签署的承办人";
            case "NOTIFIER" -> "告知人";
            default -> Part.valueOf(part).title();
        };
    }
}
