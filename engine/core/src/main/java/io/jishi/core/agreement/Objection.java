package io.jishi.core.agreement;

/** An objection that is not resolved. Carriers are reused. */
final class Objection {
    long id;
    Agreement agreement;
    int objectorId;
}
