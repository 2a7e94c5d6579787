package io.jishi.perf.flash1;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/** The text of the reports: a line each, those of a message by their type, as the benchmark sorts them. */
final class Flash1Reports implements Flash1Listener {
    private final List<String> lines = new ArrayList<>();
    private final List<Line> ofMessage = new ArrayList<>();
    private long sequence;

    /** A line of the message at hand, and the number of its type. */
    private record Line(int type, String text) {
    }

    /** The next message: what follows is of it. */
    void next(final long newSequence) {
        endMessage();
        sequence = newSequence;
    }

    private void endMessage() {
        ofMessage.sort(Comparator.comparingInt(Line::type));
        ofMessage.forEach(line -> lines.add(line.text()));
        ofMessage.clear();
    }

    private void add(final int type, final String rest) {
        ofMessage.add(new Line(type, type + "," + sequence + "," + rest));
    }

    private static int side(final boolean buy) {
        return buy ? 0 : 1;
    }

    @Override
    public void accepted(final boolean buy, final long id, final long price, final long quantity) {
        add(0, side(buy) + "," + id + "," + price + "," + quantity);
    }

    @Override
    public void traded(final long price, final long quantity, final long maker, final long taker) {
        add(1, price + "," + quantity + "," + maker + "," + taker);
    }

    @Override
    public void cancelled(final boolean buy, final long id, final long price) {
        add(2, side(buy) + "," + id + "," + price);
    }

    @Override
    public void modified(final boolean buy, final long id, final long price, final long quantity) {
        add(3, side(buy) + "," + id + "," + price + "," + quantity);
    }

    @Override
    public void cancelRefused(final long id) {
        add(4, String.valueOf(id));
    }

    @Override
    public void modifyRefused(final long id) {
        add(5, String.valueOf(id));
    }

    int count() {
        endMessage();
        return lines.size();
    }

    /** SHA-256 of the lines, joined by line feeds. */
    String sha256() {
        endMessage();
        try {
            final MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (int i = 0; i < lines.size(); i++) {
                digest.update((i == 0 ? lines.get(i) : "\n" + lines.get(i)).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (final NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
