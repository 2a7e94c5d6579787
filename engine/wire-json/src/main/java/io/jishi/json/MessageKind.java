package io.jishi.json;

/**
 * What a message of the schema is, told by its template id.
 */
public enum MessageKind {
    /** Imperative, sequenced and journaled: ids 1 to 199. */
    COMMAND("a command", 1, 199),
    /** Past tense, made by the core: ids 200 to 399. */
    EVENT("an event", 200, 399),
    /** Of the session layer, neither sequenced nor journaled: ids from 400. */
    SESSION("a message of the session layer", 400, 65534);

    private final String description;
    private final int firstId;
    private final int lastId;

    MessageKind(final String description, final int firstId, final int lastId) {
        this.description = description;
        this.firstId = firstId;
        this.lastId = lastId;
    }

    /**
     * {@return with its article, for messages to people}
     */
    public String description() {
        return description;
    }

    /**
     * Tells the kind of a message.
     *
     * @param templateId of a message.
     * @return its kind.
     * @throws IllegalArgumentException for an id that no message may have.
     */
    public static MessageKind of(final int templateId) {
        for (final MessageKind kind : values()) {
            if (templateId >= kind.firstId && templateId <= kind.lastId) {
                return kind;
            }
        }
        throw new IllegalArgumentException("template id " + templateId + " is outside every range of the schema");
    }
}
