package io.jishi.core.reference;

import io.jishi.core.command.DefineInstrument;
import io.jishi.core.state.StateHash;
import io.jishi.core.vocabulary.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** All instruments, by id and in order of definition. */
public final class Instruments {
    private final int limit;
    private final IdTable<Instrument> byId;
    private final List<Instrument> inOrder = new ArrayList<>();
    private final CodesInUse codes;

    Instruments(final int limit) {
        this.limit = limit;
        byId = new IdTable<>(limit);
        codes = new CodesInUse(limit);
    }

    /**
     * Finds an instrument.
     *
     * @param instrumentId any number.
     * @return the instrument, or null.
     */
    public Instrument find(final int instrumentId) {
        return byId.find(instrumentId);
    }

    /**
     * Reads where an instrument is found, ahead of who will look for it.
     *
     * @param instrumentId any number.
     * @return a number without a meaning.
     */
    public long touch(final int instrumentId) {
        return byId.touch(instrumentId);
    }

    /**
     * Number of instruments.
     *
     * @return the count; indexes are below it.
     */
    public int size() {
        return inOrder.size();
    }

    /**
     * The instrument at an index.
     *
     * @param index below {@link #size()}.
     * @return the instrument.
     */
    public Instrument at(final int index) {
        return inOrder.get(index);
    }

    /**
     * Goes through the instruments that an operator's command reaches, in order of definition.
     *
     * @param scope     of the command; one that is not about instruments reaches none.
     * @param subjectId of the venue or instrument, which exists; any number with {@link Scope#ALL}.
     * @param action    on each.
     */
    public void forEach(final Scope scope, final long subjectId, final Consumer<Instrument> action) {
        if (scope == Scope.INSTRUMENT) {
            action.accept(find((int)subjectId));
        } else if (scope == Scope.VENUE || scope == Scope.ALL) {
            for (int i = 0; i < inOrder.size(); i++) {
                final Instrument instrument = inOrder.get(i);
                if (scope == Scope.ALL || instrument.venue().id() == subjectId) {
                    action.accept(instrument);
                }
            }
        }
    }

    boolean isFull() {
        return inOrder.size() >= limit;
    }

    CodesInUse codes() {
        return codes;
    }

    Instrument add(final Venue venue, final DefineInstrument command) {
        final Instrument instrument = new Instrument(inOrder.size(), venue, command);
        byId.put(instrument.id(), instrument);
        inOrder.add(instrument);
        return instrument;
    }

    void hashInto(final StateHash hash) {
        hash.add(inOrder.size());
        for (int i = 0; i < inOrder.size(); i++) {
            inOrder.get(i).hashInto(hash);
        }
    }
}
