package io.lianhuan.evaluate;

import java.util.List;

/** Firms that look alike for an honest reason. */
record Innocent(String id, String kind, List<String> members, List<String> lots) {

    /** How many of these make an alert: two, or the only one. */
    boolean isMeant(List<String> accused) {
        return members.stream().filter(accused::contains).count() >= Math.min(2, members.size());
    }
}
