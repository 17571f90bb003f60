package io.lianhuan.cases;

import org.springframework.stereotype.Component;

/** What moves of referrals back (移—研—商—查—统) need and bring with them. */
@Component
class ReverseMoves implements Consequences {

    private final Actors actors;
    private final Disposals disposals;

    ReverseMoves(Actors actors, Disposals disposals) {
        this.actors = actors;
        this.disposals = disposals;
    }

    @Override
    public String flow() {
        return "reverse";
    }

    @Override
    public void of(Making making) {
        switch (making.move().action()) {
            case "STUDY" -> making.set("study", making.input().note());
            case "CONSULT" -> making.set("consultation", making.input().note());
            case "INVESTIGATE" -> {
                making.set("officers", AlertMoves.officers(making, actors));
                disposals.open(making);
            }
            case "REPLY" -> {
                making.set("reply", making.input().note());
                making.set("repliedOn", making.today());
            }
            default -> {}
        }
    }
}
