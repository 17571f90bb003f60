package io.lianhuan.detect.mining;

import java.util.Arrays;

/** One level of Louvain's method: a weighted graph, loops allowed, and the community of each node. */
final class Level {

    private final Csr neighbours;
    private final long[] weights;
    private final long[] strength;
    private final long[] within;
    private final long total;
    private final int[] of;
    private final long[] to;
    private final int[] near;

    Level(Csr neighbours, long[] weights) {
        this.neighbours = neighbours;
        this.weights = weights;
        int nodes = neighbours.rows();
        this.strength = new long[nodes];
        this.of = new int[nodes];
        this.to = new long[nodes];
        this.near = new int[nodes + 1];
        long sum = 0;
        for (int node = 0; node < nodes; node++) {
            of[node] = node;
            for (int at = neighbours.start()[node]; at < neighbours.start()[node + 1]; at++) {
                strength[node] += weights[at];
            }
            sum += strength[node];
        }
        this.total = sum;
        this.within = strength.clone();
    }

    int nodes() {
        return of.length;
    }

    /** Moves nodes until none gains; whether any moved. */
    boolean move() {
        int nodes = of.length;
        int[] queue = new int[nodes];
        boolean[] waits = new boolean[nodes];
        Arrays.setAll(queue, node -> node);
        Arrays.fill(waits, true);
        int head = 0;
        int waiting = nodes;
        boolean moved = false;
        while (waiting > 0) {
            int node = queue[head];
            head = head + 1 == nodes ? 0 : head + 1;
            waiting--;
            waits[node] = false;
            int before = of[node];
            if (best(node) == before) {
                continue;
            }
            moved = true;
            for (int at = neighbours.start()[node]; at < neighbours.start()[node + 1]; at++) {
                int other = neighbours.entries()[at];
                if (!waits[other] && of[other] != of[node]) {
                    waits[other] = true;
                    int tail = head + waiting;
                    queue[tail >= nodes ? tail - nodes : tail] = other;
                    waiting++;
                }
            }
        }
        return moved;
    }

    /** Puts a node where it gains most; its community then. A gain is 2m · (weight to it) − k · (weight of it). */
    private int best(int node) {
        int home = of[node];
        int size = 0;
        near[size++] = home;
        for (int at = neighbours.start()[node]; at < neighbours.start()[node + 1]; at++) {
            int other = neighbours.entries()[at];
            if (other != node) {
                int community = of[other];
                if (to[community] == 0 && community != home) {
                    near[size++] = community;
                }
                to[community] += weights[at];
            }
        }
        within[home] -= strength[node];
        int best = home;
        long most = total * to[home] - strength[node] * within[home];
        for (int at = 0; at < size; at++) {
            int community = near[at];
            long gain = total * to[community] - strength[node] * within[community];
            if (gain > most || (gain == most && community < best && best != home)) {
                most = gain;
                best = community;
            }
            to[community] = 0;
        }
        within[best] += strength[node];
        of[node] = best;
        return best;
    }

    /** New numbers for the communities of the nodes, in the order of their smallest nodes. */
    int[] numbered() {
        int[] number = new int[of.length];
        Arrays.fill(number, -1);
        int[] numbered = new int[of.length];
        int count = 0;
        for (int node = 0; node < of.length; node++) {
            if (number[of[node]] < 0) {
                number[of[node]] = count++;
            }
            numbered[node] = number[of[node]];
        }
        return numbered;
    }

    /** The graph of the communities; what lies inside one becomes its loop. */
    Level joined(int[] number) {
        int count = Arrays.stream(number).max().orElse(-1) + 1;
        int[] start = Csr.starts(number, number.length, count);
        int[] next = Arrays.copyOf(start, count);
        int[] members = new int[number.length];
        for (int node = 0; node < number.length; node++) {
            members[next[number[node]]++] = node;
        }
        int[] begin = new int[count + 1];
        int[] entries = new int[neighbours.entries().length];
        long[] sums = new long[entries.length];
        int size = 0;
        for (int community = 0; community < count; community++) {
            int from = size;
            for (int at = start[community]; at < start[community + 1]; at++) {
                size = add(members[at], number, entries, size);
            }
            for (int at = from; at < size; at++) {
                sums[at] = to[entries[at]];
                to[entries[at]] = 0;
            }
            begin[community + 1] = size;
        }
        return new Level(new Csr(begin, Arrays.copyOf(entries, size)), Arrays.copyOf(sums, size));
    }

    private int add(int node, int[] number, int[] entries, int known) {
        int size = known;
        for (int at = neighbours.start()[node]; at < neighbours.start()[node + 1]; at++) {
            int community = number[neighbours.entries()[at]];
            if (to[community] == 0) {
                entries[size++] = community;
            }
            to[community] += weights[at];
        }
        return size;
    }

    /** Of the partition into single nodes of this level. */
    double modularity() {
        double sum = 0;
        for (int node = 0; node < of.length; node++) {
            double share = total == 0 ? 0 : (double) strength[node] / total;
            sum -= share * share;
            for (int at = neighbours.start()[node]; at < neighbours.start()[node + 1]; at++) {
                sum += neighbours.entries()[at] == node ? (double) weights[at] / total : 0;
            }
        }
        return sum;
    }
}
