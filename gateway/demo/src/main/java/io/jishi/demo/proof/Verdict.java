package io.jishi.demo.proof;

import java.util.List;

/**
 * What came of a claim.
 *
 * @param claim    what was claimed.
 * @param holds    whether it holds.
 * @param evidence lines that show it, or say what is wrong and where.
 */
public record Verdict(String claim, boolean holds, List<String> evidence) {
}
