package io.jishi.json;

/**
 * A line that is not a message of the schema. The message reads {@code line 12: EnterOrder.quantityUnits: missing}.
 */
public final class NdjsonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long line;
    private final String field;
    private final String problem;

    /**
     * Names line, field and problem.
     *
     * @param line    number of the line, from 1.
     * @param field   message and field, as {@code EnterOrder.side} or {@code SetFeeTable.brackets[2].fromFen}; empty
     *                when the line as a whole is wrong.
     * @param problem what is wrong with it.
     */
    public NdjsonException(final long line, final String field, final String problem) {
        super("line " + line + ": " + (field.isEmpty() ? "" : field + ": ") + problem);
        this.line = line;
        this.field = field;
        this.problem = problem;
    }

    /**
     * {@return number of the line, from 1}
     */
    public long line() {
        return line;
    }

    /**
     * {@return message and field; empty when the line as a whole is wrong}
     */
    public String field() {
        return field;
    }

    /**
     * {@return what is wrong, without line and field}
     */
    public String problem() {
        return problem;
    }
}
