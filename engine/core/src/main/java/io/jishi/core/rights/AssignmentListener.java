package io.jishi.core.rights;

/** Is told when the title of an asset has passed: what its former owner listed of it must end. */
@FunctionalInterface
public interface AssignmentListener {
    /**
     * The title has passed; the event has been emitted.
     *
     * @param asset index of the asset in the register.
     */
    void onAssigned(int asset);
}
