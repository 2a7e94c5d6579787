package io.jishi.core.rights;

/** Is shown the rights in force, one by one; for audits and tests. */
@FunctionalInterface
public interface GrantVisitor {
    /**
     * A right in force.
     *
     * @param grantId   its id.
     * @param assetId   the asset.
     * @param cell      what was granted; valid during the call only.
     * @param granteeId who holds it.
     */
    void onGrant(long grantId, long assetId, RightCell cell, int granteeId);
}
