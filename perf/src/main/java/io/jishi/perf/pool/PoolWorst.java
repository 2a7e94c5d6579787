package io.jishi.perf.pool;

import io.jishi.core.vocabulary.ExecutionMode;
import java.io.PrintWriter;

/** What can hold the matcher longest, one after the other, each in a pool of its own that is the worst for it. */
final class PoolWorst {
    /** With fewer, those that a demand finds are more than a command reads. */
    static final int LEAST_LOOKS = 100;
    /** With more, a command passes more than this makes. */
    static final int MOST_LOOKS = 10_000;
    private static final int LARGE = 1_000_000;
    private final Ipc ipc;
    private final long seed;
    private final int looks;
    private final PrintWriter out;

    PoolWorst(final Ipc ipc, final long seed, final int looks, final PrintWriter out) {
        this.ipc = ipc;
        this.seed = seed;
        this.looks = looks;
        this.out = out;
    }

    void run() {
        final int passed = ProposalWorst.passed(looks);
        final int few = passed / (looks * ProposalWorst.READ_TO_A_LOOK - 2 * ProposalWorst.FOUND) + 1;
        out.printf("what can hold the matcher longest:%n");
        print("a proposal, as many as it passes, few can", new ProposalWorst(ipc, looks, passed, few).commands());
        print("a proposal, as many as it passes, all can", new ProposalWorst(ipc, looks, passed, 1).commands());
        print("the same, and half of what it reads are better",
            new ProposalWorst(ipc, looks, passed, 1, passed / looks).commands());
        print("a proposal, as many as it passes, of very different depths", new DepthWorst(ipc, looks).commands());
        print("a proposal, many of a sibling field in between",
            new SiblingWorst(ipc, looks, SiblingWorst.ALIKE_AT_FIRST).commands());
        print("the same, and rows of every page do not tell them apart",
            new SiblingWorst(ipc, looks, SiblingWorst.ALIKE).commands());
        final ProposalWorst large = new ProposalWorst(ipc, looks, LARGE, LARGE / looks);
        print("a step of one among 1,000,000, few can", large.steps(40));
        print("a step of one among 1,000,000, all can", new ProposalWorst(ipc, looks, LARGE, 1).steps(2));
        final LookWorst demands = new LookWorst(ipc, looks);
        print("a demand, FIRM, all cheap supplies are its owner's", demands.commands());
        print("a step of one", demands.steps());
        print("a demand, FIRM, that buys all it looks at", new LookWorst(ipc, looks).trades());
        rights();
        new EndWorst(ipc, seed, ExecutionMode.FIRM, LARGE).run(out);
        new EndWorst(ipc, seed, ExecutionMode.PROPOSAL, LARGE).run(out);
    }

    private void rights() {
        final int read = looks * ProposalWorst.READ_TO_A_LOOK;
        print("a demand, FIRM, 15 licences for each look",
            new RightsWorst(ipc, looks, ExecutionMode.FIRM, looks, 15).refused());
        print("a demand, FIRM, that buys all of these",
            new RightsWorst(ipc, looks, ExecutionMode.FIRM, looks, 15).bought());
        print("a proposal, 4 licences for each that it reads",
            new RightsWorst(ipc, looks, ExecutionMode.PROPOSAL, read, 4).refused());
        print("a proposal, 15 licences, more than it may go through",
            new RightsWorst(ipc, looks, ExecutionMode.PROPOSAL, read, 15).refused());
    }

    private void print(final String what, final WorstTimes times) {
        out.print(times.line(what));
        out.flush();
    }
}
